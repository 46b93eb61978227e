import { describe, expect, it } from 'vitest';
import { type Change, type Span, shiftSpan } from '../../workbench/workbook/shifting';

const change = (kind: Change['kind'], start: number, count: number, to = 0): Change => ({
  sheet: 'sheet1',
  along: 'rows',
  kind: kind as 'move',
  start,
  count,
  to,
});
const span = (start: number, count: number): Span => ({ start, count });

describe('a span of rows', () => {
  it.each([
    ['moves down when rows come in above it', change('insert', 0, 2), span(7, 3)],
    ['moves down when rows come in right above it', change('insert', 5, 2), span(7, 3)],
    ['grows when rows come in inside it', change('insert', 6, 2), span(5, 5)],
    ['stays when rows come in right below it', change('insert', 8, 2), span(5, 3)],
    ['moves up when rows above it go', change('remove', 0, 2), span(3, 3)],
    ['loses its first rows', change('remove', 4, 2), span(4, 2)],
    ['loses rows in the middle', change('remove', 6, 1), span(5, 2)],
    ['loses its last rows', change('remove', 7, 9), span(5, 2)],
    ['stays when rows below it go', change('remove', 8, 2), span(5, 3)],
    ['is gone when all its rows go', change('remove', 5, 3), null],
    ['goes along when it is moved down', change('move', 5, 3, 20), span(17, 3)],
    ['goes along when it is moved up', change('move', 5, 3, 0), span(0, 3)],
    ['makes room when rows from below are moved above it', change('move', 10, 2, 0), span(7, 3)],
    ['moves up when rows from above are moved below it', change('move', 0, 2, 20), span(3, 3)],
  ])('%s', (_, made, expected) => {
    expect(shiftSpan(span(5, 3), made)).toStrictEqual(expected);
  });
});
