/** What a person hears after a decision: what happened, and what comes next. */
import type { Decision } from '../../core/deal-lifecycle';
import { foldLabel } from '../../core/language';
import { checkMargin } from '../../core/margin';
import { partnerTypeOf } from '../../core/partner-type';
import type { DealRecord } from '../../core/record';
import { cellOf } from '../../core/table';
import { moneyText, percentText } from '../../i18n/figures';
import { inLanguage } from '../../i18n/messages';
import { registrationMessages } from '../../i18n/registration';
import { textOfCell } from '../../sheets/cell-text';
import { currencyOf, type Deciding } from './decision-changes';

export function spoken(decision: Decision, changes: DealRecord, deciding: Deciding): [string, string] {
  const { language, request } = deciding;
  const texts = inLanguage(registrationMessages, language);
  switch (decision) {
    case 'approve': {
      const { protected: until, tier, margin } = changes;
      const message = texts.approved(request.id, String(until), String(tier), percentText(Number(margin), language));
      return [message, [texts.nextApproved, bandWarning(deciding, Number(margin))].filter(Boolean).join(' ')];
    }
    case 'reject':
      return [texts.rejected(request.id), texts.nextRejected];
    case 'needsInfo':
      return [texts.needsInfo(request.id), texts.nextNeedsInfo];
    case 'win': {
      const { earnings: amount } = changes;
      const earnings = typeof amount === 'number' ? moneyText(amount, currencyOf(deciding), language) : '';
      return [texts.won(request.id, earnings), texts.nextWon];
    }
    case 'lose':
      return [texts.lost(request.id), texts.nextLost];
  }
}

/** A rate outside the band of the partner's type warns (requirement 8). */
function bandWarning({ partners, deals, row, programme, language }: Deciding, margin: number): string {
  const partner = foldLabel(textOfCell(cellOf(deals, row, 'partner')));
  const partnerRow = partners.rows.find((each) => foldLabel(textOfCell(cellOf(partners, each, 'partner'))) === partner);
  const type = partnerRow ? textOfCell(cellOf(partners, partnerRow, 'type')) : '';
  const known = partnerTypeOf(type, programme.types);
  const { position, band } = known ? checkMargin(margin, known) : { position: 'noBand' as const, band: undefined };
  if (!band || position === 'within') return '';
  const texts = inLanguage(registrationMessages, language);
  return texts.marginBand(
    percentText(margin, language),
    `${percentText(band.low, language)}–${percentText(band.high, language)}`,
    type,
  );
}
