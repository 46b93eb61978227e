/** Partners with what they brought, the most revenue first: the table behind the chart of concentration. */
import { shortened } from '../core/dashboard/dashboard-problems';
import type { PartnerLine } from '../core/dashboard/partner-table';
import { moneyText } from '../i18n/dashboard-figures';
import { tableMessages } from '../i18n/dashboard-tables';
import { inLanguage } from '../i18n/messages';
import { day, FORMATS, figure, type LayoutCell, text } from './layout-cell';
import { type Block, type LayoutContext, shaped } from './layout-context';

/** What a chart and a page can hold; the others stand in Partners. */
export const SHOWN_PARTNERS = 15;
/** A name fills its column. */
const LONGEST_NAME = 22;
const { text: TEXT, money, share, count, day: DAY } = FORMATS;
const LINE_FORMATS = [TEXT, money, share, count, share, count, DAY, count];

export function partnersBlock({ dashboard, language }: LayoutContext): Block {
  const texts = inLanguage(tableMessages, language);
  const { partnerLines, currency } = dashboard;
  const others = partnerLines.slice(SHOWN_PARTNERS);
  const rest = others.reduce((sum, { revenue }) => sum + revenue, 0);
  const more = others.length > 0 ? texts.morePartners(others.length, moneyText(rest, currency, language)) : '';
  return [
    [text(texts.partners, 'section')],
    [
      text(texts.partner, 'header'),
      ...[
        texts.revenue(currency),
        texts.cumulative,
        texts.won,
        texts.winRate,
        texts.registrations,
        texts.lastRegistration,
        texts.firstDeal,
      ].map((name) => text(name, 'figureHeader')),
    ],
    ...shaped(
      partnerLines.slice(0, SHOWN_PARTNERS).map((line) => lineCells(line, texts.nobody)),
      SHOWN_PARTNERS,
      LINE_FORMATS,
    ),
    [text(partnerLines.length === 0 ? texts.noPartners : more, 'muted')],
  ];
}

function lineCells(line: PartnerLine, nobody: string): LayoutCell[] {
  const { name, revenue, cumulativeShare, won, winRate, registrations, lastRegistration, daysToFirstDeal } = line;
  return [
    text(shortened(name === '' ? nobody : name, LONGEST_NAME)),
    figure(revenue, money),
    figure(cumulativeShare, share, 'figure', ''),
    figure(won, count),
    figure(winRate, share, 'figure', '–'),
    figure(registrations, count),
    lastRegistration === null ? figure(null, DAY, 'figure', '–') : day(lastRegistration, DAY, 'figure'),
    figure(daysToFirstDeal, count, 'figure', '–'),
  ];
}
