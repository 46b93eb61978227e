/** Where a partner stands: tier, margin, revenue of 12 months and what is missing to the next tier. */
import type { PartnerCard } from '../../app/actions/contract';
import { checkMargin } from '../../core/partners/margin';
import { partnerTypeOf } from '../../core/partners/partner-type';
import { inLanguage } from '../../i18n/messages';
import { partnerMessages } from '../../i18n/sidebar';
import { type Child, h } from '../dom';
import { notice } from '../notice';
import type { Programme } from '../programme';

export function standingPanel(card: PartnerCard, programme: Programme): Child[] {
  const texts = inLanguage(partnerMessages, programme.language);
  const { money, percent } = programme.format;
  const { currency } = programme.now();
  const fact = (label: string, value: string) => h('div', {}, h('dt', {}, label), h('dd', { class: 'number' }, value));
  return [
    h(
      'dl',
      { class: 'facts' },
      fact(texts.tier, card.tier || '–'),
      fact(texts.margin, card.margin === null ? '–' : percent(card.margin)),
      fact(texts.revenue, money(Math.round(card.revenue), currency)),
    ),
    ...toNextTier(card, programme),
    bandNotice(card, programme),
  ];
}

function toNextTier({ revenue, toNextTier: missing, nextTier }: PartnerCard, programme: Programme): Child[] {
  const texts = inLanguage(partnerMessages, programme.language);
  if (missing === null) return [notice('plain', [texts.noTiers])];
  if (missing === 0) return [h('p', { class: 'hint' }, texts.topTier)];
  const words = texts.toNext(programme.format.money(Math.ceil(missing), programme.now().currency), nextTier);
  const share = Math.max(0, revenue) / (Math.max(0, revenue) + missing);
  return [
    h('progress', { max: 1, value: share, 'aria-label': words }),
    h('p', { class: 'hint number', 'aria-hidden': 'true' }, words),
  ];
}

/** Guide A, requirements 8 and 14: a rate outside the type's band is worth a second look, in either direction. */
function bandNotice({ type, margin }: PartnerCard, { language, format, now }: Programme): HTMLElement | null {
  const known = partnerTypeOf(type, now().types);
  if (!known || margin === null) return null;
  const { position, band } = checkMargin(margin, known);
  if (!band || position === 'within') return null;
  const texts = inLanguage(partnerMessages, language);
  const usual = `${format.number(band.low * 100)}–${format.percent(band.high)}`;
  const say = position === 'below' ? texts.belowBand : texts.aboveBand;
  return notice('warn', [say(format.percent(margin), usual, known.label[language])]);
}
