/** Countries, the most registrations first. */
import { shortened } from '../core/dashboard/dashboard-problems';
import { tableMessages } from '../i18n/dashboard-tables';
import { inLanguage } from '../i18n/messages';
import { FORMATS, figure, text } from './layout-cell';
import { type Block, type LayoutContext, shaped } from './layout-context';

const SHOWN = 8;
const LONGEST_NAME = 22;
const { text: TEXT, count, days, money } = FORMATS;

export function countriesBlock({ dashboard, language }: LayoutContext): Block {
  const texts = inLanguage(tableMessages, language);
  const { countries, currency } = dashboard;
  const more = countries.length > SHOWN ? texts.moreCountries(countries.length - SHOWN) : '';
  return [
    [text(texts.countries, 'section')],
    [
      text(texts.country, 'header'),
      ...[texts.registrations, texts.firstDeal, texts.won, texts.dealSize(currency)].map((name) =>
        text(name, 'figureHeader'),
      ),
    ],
    ...shaped(
      countries
        .slice(0, SHOWN)
        .map(({ country, registrations, daysToFirstDeal, won, dealSize }) => [
          text(country === '' ? texts.notGiven : shortened(country, LONGEST_NAME)),
          figure(registrations, count),
          figure(daysToFirstDeal, days, 'figure', '–'),
          figure(won, count),
          figure(dealSize, money, 'figure', '–'),
        ]),
      SHOWN,
      [TEXT, count, days, count, money, TEXT, TEXT, TEXT],
    ),
    [text(countries.length === 0 ? texts.noCountries : more, 'muted')],
  ];
}
