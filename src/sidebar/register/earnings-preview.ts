/** What the partner would earn on this deal, at the margin that an approval today would freeze. */
import type { DealRequest } from '../../app/actions/contract';
import { earningsPerHour, partnerEarnings } from '../../core/money/earnings';
import { isCurrency } from '../../core/money/money';
import { inLanguage } from '../../i18n/messages';
import { registerMessages } from '../../i18n/sidebar';
import { type Child, h } from '../dom';
import type { Programme } from '../programme';

export function earningsPreview(deal: DealRequest, programme: Programme): Child[] {
  const texts = inLanguage(registerMessages, programme.language);
  const { money, percent } = programme.format;
  const hint = (text: string): Child[] => [h('p', { class: 'hint' }, text)];
  if (deal.source === 'direct') return hint(texts.directEarns);
  const partner = programme.partnerNamed(deal.partner);
  if (!partner || deal.amount === null || !isCurrency(deal.currency)) return hint(texts.earnsUnknown);
  if (partner.margin === null) return hint(texts.noTiers);

  const total = partnerEarnings(deal.amount, partner.margin, deal.currency);
  const perHour = deal.hours === null ? undefined : earningsPerHour(deal.amount, partner.margin, deal.hours);
  const rate = [percent(partner.margin), partner.tier].filter(Boolean).join(' · ');
  return [
    h('p', { class: 'earnings' }, `${texts.earns} `, h('strong', { class: 'number' }, money(total, deal.currency))),
    h(
      'p',
      { class: 'hint number' },
      perHour === undefined ? rate : `${rate} · ${texts.perHour(money(perHour, deal.currency))}`,
    ),
  ];
}
