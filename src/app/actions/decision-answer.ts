/** What a person hears after a decision: what happened, and what comes next. */
import type { PersonsDecision } from '../../core/deal-lifecycle';
import { foldLabel } from '../../core/language';
import { checkMargin } from '../../core/margin';
import { partnerTypeOf } from '../../core/partner-type';
import type { DealRecord } from '../../core/record';
import { cellOf } from '../../core/table';
import type { Sentence } from '../../i18n/answers';
import { textOfCell } from '../../sheets/cell-text';
import { currencyOf, type Deciding } from './decision-changes';

type Spoken = [happened: Sentence, ...next: (Sentence | false)[]];

export function spoken(decision: PersonsDecision, changes: DealRecord, deciding: Deciding): Spoken {
  const { id } = deciding.request;
  switch (decision) {
    case 'approve': {
      const { protected: until, tier, margin } = changes;
      if (margin === undefined) return [['approvedDirect', id], ['nextApproved']];
      const warning = bandWarning(deciding, Number(margin));
      return [['approved', id, String(until), String(tier), Number(margin)], ['nextApproved'], warning];
    }
    case 'reject':
      return [['rejected', id], ['nextRejected']];
    case 'needsInfo':
      return [['needsInfo', id], ['nextNeedsInfo']];
    case 'win': {
      const { earnings } = changes;
      const hasEarnings = typeof earnings === 'number';
      return [hasEarnings ? ['wonWithEarnings', id, earnings, currencyOf(deciding)] : ['won', id], ['nextWon']];
    }
    case 'lose':
      return [['lost', id], ['nextLost']];
    default:
      return [['decided', id]];
  }
}

/** A rate outside the band of the partner's type warns (requirement 8). */
function bandWarning({ partners, deals, row, programme }: Deciding, margin: number): Sentence | false {
  const partner = foldLabel(textOfCell(cellOf(deals, row, 'partner')));
  const partnerRow = partners.rows.find((each) => foldLabel(textOfCell(cellOf(partners, each, 'partner'))) === partner);
  const written = partnerRow ? textOfCell(cellOf(partners, partnerRow, 'type')) : '';
  const type = partnerTypeOf(written, programme.types);
  if (!type) return false;
  const { position, band } = checkMargin(margin, type);
  return band !== undefined && position !== 'within' && ['marginBand', margin, band.low, band.high, written];
}
