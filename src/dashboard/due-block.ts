/** What is due today, the most urgent first; a kind word where nothing is. */
import { shortened } from '../core/dashboard/dashboard-problems';
import type { DueItem } from '../core/dashboard/due-today';
import { DEAL_COLUMNS } from '../core/schema';
import { dueMessages } from '../i18n/dashboard';
import { BLANK, day, FORMATS, type LayoutCell, moment, text } from './layout-cell';
import { type Block, type LayoutContext, shaped } from './layout-context';

const SHOWN = 12;
/** Below title and header: each leads to its row. */
export const DUE_LINES = { row: 2, rows: SHOWN } as const;
/** A name fills the two columns that it has; the deal's row holds all of it. */
const LONGEST_NAME = 40;
const { text: TEXT, day: DAY } = FORMATS;
const ITEM_FORMATS = [TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, DAY, TEXT];

export function dueBlock(context: LayoutContext): Block {
  const { dashboard, texts, language } = context;
  const { due, decisionHours, reminderDays } = dashboard;
  const header: LayoutCell[] = [
    text(texts.what, 'header'),
    text(DEAL_COLUMNS.id.label[language], 'header'),
    text(DEAL_COLUMNS.partner.label[language], 'header'),
    { ...BLANK, look: 'header' },
    text(DEAL_COLUMNS.company.label[language], 'header'),
    { ...BLANK, look: 'header' },
    text(texts.when, 'header'),
    text(texts.late, 'header'),
  ];
  const items = due.slice(0, SHOWN).map((item) => itemCells(item, context));
  const more = due.length > SHOWN ? texts.moreDue(due.length - SHOWN) : '';
  return [
    [text(texts.due(due.length), 'section')],
    ...shaped([due.length === 0 ? [text(texts.nothingDue(decisionHours, reminderDays))] : header], 1),
    ...shaped(items, SHOWN, ITEM_FORMATS),
    [text(more, 'muted')],
  ];
}

function itemCells(item: DueItem, { texts, language }: LayoutContext): LayoutCell[] {
  const { what, late } = dueMessages[item.reason];
  return [
    { ...text(what[language], 'strong'), to: { sheet: item.sheet, row: item.row } },
    text(item.id === '' && item.sheet === 'deals' ? texts.rowNumber(item.row) : item.id),
    text(shortened(item.partner, LONGEST_NAME)),
    BLANK,
    text(shortened(item.company, LONGEST_NAME)),
    BLANK,
    item.due.includes('T') ? moment(item.due, FORMATS.day) : day(item.due),
    text(late[language](item)),
  ];
}
