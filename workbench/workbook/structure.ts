/**
 * Changes of rows, columns and sheets, gathered while a command runs and handed on when it is complete: what follows
 * cells (chart ranges, protections, metadata ...) must not be moved in the middle of one.
 */
import type { IRange } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  MoveColsMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
} from '@univerjs/sheets';
import type { Mutation } from '../protocol';
import type { Core } from './core';
import type { Change } from './shifting';

export interface Follower {
  /** `fromPage`: the page's own Univer has already moved drawings and conditional formats. */
  change?(change: Change, fromPage: boolean): void;
  sheetRemoved?(sheet: string): void;
}

export type Structure = ReturnType<typeof watchStructure>;

export function watchStructure({ onMutation }: Core) {
  const followers: Follower[] = [];
  let changes: { change: Change; fromPage: boolean }[] = [];
  let removedSheets: string[] = [];

  onMutation((mutation, { source }) => {
    const change = describe(mutation);
    if (change) changes.push({ change, fromPage: source !== undefined });
    if (mutation.id === RemoveSheetMutation.id)
      removedSheets.push((mutation.params as { subUnitId: string }).subUnitId);
  });

  return {
    add: (follower: Follower) => void followers.push(follower),
    /** Call when a command is complete. */
    follow(): void {
      const [done, gone] = [changes, removedSheets];
      [changes, removedSheets] = [[], []];
      for (const follower of followers) {
        for (const { change, fromPage } of done) follower.change?.(change, fromPage);
        for (const sheet of gone) follower.sheetRemoved?.(sheet);
      }
    },
  };
}

const rowsOf = ({ startRow, endRow }: IRange) => ({ start: startRow, count: endRow - startRow + 1 });
const columnsOf = ({ startColumn, endColumn }: IRange) => ({ start: startColumn, count: endColumn - startColumn + 1 });

function describe({ id, params }: Mutation): Change | null {
  const {
    subUnitId: sheet,
    range,
    sourceRange,
    targetRange,
  } = params as Record<string, IRange> & { subUnitId: string };
  switch (id) {
    case InsertRowMutation.id:
      return range ? { sheet, along: 'rows', kind: 'insert', ...rowsOf(range) } : null;
    case InsertColMutation.id:
      return range ? { sheet, along: 'columns', kind: 'insert', ...columnsOf(range) } : null;
    case RemoveRowMutation.id:
      return range ? { sheet, along: 'rows', kind: 'remove', ...rowsOf(range) } : null;
    case RemoveColMutation.id:
      return range ? { sheet, along: 'columns', kind: 'remove', ...columnsOf(range) } : null;
    case MoveRowsMutation.id:
      return sourceRange && targetRange
        ? { sheet, along: 'rows', kind: 'move', ...rowsOf(sourceRange), to: targetRange.startRow }
        : null;
    case MoveColsMutation.id:
      return sourceRange && targetRange
        ? { sheet, along: 'columns', kind: 'move', ...columnsOf(sourceRange), to: targetRange.startColumn }
        : null;
    default:
      return null;
  }
}
