/** The whole workbook of the plain store: one value that is replaced at each change, so that saving costs nothing. */
import type { Area } from '../protocol';
import { fail } from '../workbook/basics';
import { type BandingEntry, type Extras, emptyExtras, type Settings } from '../workbook/extras';
import { shiftArea } from '../workbook/shifting';
import type { Follower } from '../workbook/structure';
import { type Change, following, newSheet, type Sheet, withLines } from './sheet';

/** A saved workbook of the plain store. */
export interface PlainState {
  readonly plain: Book;
  readonly extras: Extras;
}

export interface Name {
  readonly name: string;
  /** Null where its cells were deleted. */
  readonly area: Area | null;
}

interface Book {
  readonly sheets: readonly Sheet[];
  readonly names: readonly Name[];
  /** Ids are never given twice. */
  readonly sheetsMade: number;
}

/** Rows and columns of a new sheet. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
}

const emptyBook = ({ rows, columns }: Grid): Book => ({
  sheets: [newSheet('sheet1', 'Sheet1', rows, columns)],
  names: [],
  sheetsMade: 1,
});

export type OpenBook = ReturnType<typeof openBook>;

export function openBook(state: PlainState | undefined, settings: Settings, grid: Grid) {
  const extras = state ? structuredClone(state.extras) : emptyExtras(settings);
  let book = state?.plain ?? emptyBook(grid);
  const followers: Follower[] = [];

  const sheet = (id: string): Sheet =>
    book.sheets.find((each) => each.id === id) ?? fail(`The sheet ${id} was deleted.`);
  const replace = (next: Sheet): void => {
    book = { ...book, sheets: book.sheets.map((each) => (each.id === next.id ? next : each)) };
  };

  function moveBandings(move: (area: Area) => Area | null): void {
    extras.bandings = extras.bandings.flatMap((entry): BandingEntry[] => {
      const area = move(entry.area);
      return area ? [{ ...entry, area }] : [];
    });
  }

  return {
    extras,
    settings: extras.settings,
    grid,
    sheet,
    sheets: () => book.sheets,
    names: () => book.names,
    replace,
    /** What belongs to cells and is kept elsewhere: marks. */
    add: (follower: Follower) => void followers.push(follower),
    arrange(sheets: readonly Sheet[]): void {
      book = { ...book, sheets };
    },
    setNames(names: readonly Name[]): void {
      book = { ...book, names };
    },
    newId(): string {
      book = { ...book, sheetsMade: book.sheetsMade + 1 };
      return `sheet${book.sheetsMade}`;
    },
    /** Inserts, deletes or moves lines; everything that belongs to cells follows. */
    change(change: Change): void {
      replace(withLines(sheet(change.sheet), change));
      book = {
        ...book,
        sheets: book.sheets.map((each) => following(each, change)),
        names: book.names.map(({ name, area }) => ({ name, area: area && shiftArea(area, change) })),
      };
      moveBandings((area) => shiftArea(area, change));
      for (const follower of followers) follower.change?.(change, false);
    },
    remove(id: string): void {
      const stays = (area: Area) => area.sheet !== id;
      book = {
        ...book,
        sheets: book.sheets
          .filter((each) => each.id !== id)
          .map((each) => ({
            ...each,
            charts: each.charts.map((chart) => ({ ...chart, ranges: chart.ranges.filter(stays) })),
          })),
        names: book.names.map(({ name, area }) => ({ name, area: area && stays(area) ? area : null })),
      };
      moveBandings((area) => (stays(area) ? area : null));
      for (const follower of followers) follower.sheetRemoved?.(id);
    },
    save: (): PlainState => ({ plain: book, extras: structuredClone(extras) }),
  };
}
