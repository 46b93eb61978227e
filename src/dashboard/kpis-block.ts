/**
 * Every KPI in two lines: name, figure, verdict and the counts behind it; below them how it is computed, and from which
 * sheets.
 */

import { COST_KPIS } from '../core/kpi/cost-kpis';
import { DEAL_KPIS } from '../core/kpi/deal-kpis';
import { DECISION_KPIS } from '../core/kpi/decision-kpis';
import type { KpiUnit, ShownKpi, Tone } from '../core/kpi/kpi';
import { KPIS, type KpiId } from '../core/kpi/kpis';
import { PARTNER_KPIS } from '../core/kpi/partner-kpis';
import { REVENUE_KPIS } from '../core/kpi/revenue-kpis';
import { SHEETS } from '../core/schema';
import { kpiMessages } from '../i18n/dashboard-kpis';
import { inLanguage } from '../i18n/messages';
import { BLANK, FORMAT_OF_UNIT, figure, type LayoutCell, type LookName, text } from './layout-cell';
import type { Block, LayoutContext } from './layout-context';

const idsOf = (kpis: object) => Object.keys(kpis) as KpiId[];

const GROUPS = {
  partners: idsOf(PARTNER_KPIS),
  deals: idsOf(DEAL_KPIS),
  decisions: idsOf(DECISION_KPIS),
  revenue: idsOf(REVENUE_KPIS),
  costs: idsOf(COST_KPIS),
} as const;

/** Signs say the same without colour. */
const SIGNS: Readonly<Record<Tone, string>> = { good: '✓', watch: '▲', bad: '✗' };
const LOOK_OF_TONE: Readonly<Record<Tone, LookName>> = { good: 'good', watch: 'warning', bad: 'warning' };

export function kpisBlock(context: LayoutContext): Block {
  const texts = inLanguage(kpiMessages, context.language);
  return [
    [text(texts.title, 'section')],
    ...(Object.keys(GROUPS) as (keyof typeof GROUPS)[]).flatMap((group) => [
      header(texts[group], texts.figure, texts.basis),
      ...(group === 'costs' ? [[text(texts.inputs, 'small')]] : []),
      ...GROUPS[group].flatMap((id) => kpiLines(id, context)),
    ]),
  ];
}

function header(group: string, value: string, basis: string): LayoutCell[] {
  const rest = Array.from({ length: 4 }, () => text('', 'header'));
  return [text(group, 'header'), text('', 'header'), text(value, 'header'), text(basis, 'header'), ...rest];
}

function kpiLines(id: KpiId, { dashboard, language }: LayoutContext): Block {
  const { name, unit, how, from } = KPIS[id];
  const shown: ShownKpi = dashboard.kpis[id];
  const sheets = from.map((sheet) => SHEETS[sheet][language]).join(', ');
  const texts = inLanguage(kpiMessages, language);
  const units: Partial<Record<KpiUnit, string>> = { days: texts.days, hours: texts.hours, money: dashboard.currency };
  return [
    [
      text(name[language], 'strong'),
      BLANK,
      figure(shown.value, FORMAT_OF_UNIT[unit], 'nearFigure'),
      ...judged(shown, language),
    ],
    [text(texts.how(how[language], units[unit], sheets), 'small')],
  ];
}

/** Verdict and counts; the counts alone have all the room. */
function judged({ verdict, basis, isSmallSample }: ShownKpi, language: LayoutContext['language']): LayoutCell[] {
  const counts = inLanguage(kpiMessages, language).counts(basis[language], isSmallSample);
  if (!verdict) return [text(counts), ...Array.from({ length: 4 }, () => text(''))];
  const words = `${SIGNS[verdict.tone]} ${verdict.text[language]}`;
  return [text(words, LOOK_OF_TONE[verdict.tone]), text(''), text(counts), text(''), text('')];
}
