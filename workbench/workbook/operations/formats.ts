/** Formats of cells: each property of Apps Script as a Univer style, and back. */
import {
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { Area } from '../../protocol';
import { fail, grid } from '../basics';
import type { Core } from '../core';

export type StyleValue = string | number | boolean | null;
export type StyleKey = keyof typeof STYLES;

interface StyleProperty {
  readonly write: (value: StyleValue) => IStyleData;
  readonly read: (style: Nullable<IStyleData>) => StyleValue;
}

const property = (write: StyleProperty['write'], read: StyleProperty['read']): StyleProperty => ({ write, read });
const color = (value: StyleValue) => (value ? { rgb: String(value) } : null);

const HORIZONTAL = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT };
const VERTICAL = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };
const WRAPPING = { OVERFLOW: WrapStrategy.OVERFLOW, WRAP: WrapStrategy.WRAP, CLIP: WrapStrategy.CLIP };
const codeOf = (codes: Record<string, number>, name: StyleValue): number =>
  codes[String(name)] ?? fail(`The format "${name}" is not one of ${Object.keys(codes).join(', ')}.`);
const nameOf = (codes: Record<string, number>, code: Nullable<number>, otherwise: string): string =>
  Object.keys(codes).find((name) => codes[name] === code) ?? otherwise;

const STYLES = {
  background: property(
    (v) => ({ bg: color(v) }),
    (style) => style?.bg?.rgb ?? '#ffffff',
  ),
  fontColor: property(
    (v) => ({ cl: color(v) }),
    (style) => style?.cl?.rgb ?? '#000000',
  ),
  fontWeight: property(
    (v) => ({ bl: v === 'bold' ? 1 : 0 }),
    (style) => (style?.bl === 1 ? 'bold' : 'normal'),
  ),
  fontSize: property(
    (v) => ({ fs: Number(v) }),
    (style) => style?.fs ?? 10,
  ),
  numberFormat: property(
    (v) => ({ n: { pattern: String(v) } }),
    (style) => style?.n?.pattern ?? '0.###############',
  ),
  horizontalAlignment: property(
    (v) => ({ ht: v === null || v === 'normal' ? null : codeOf(HORIZONTAL, v) }),
    (style) => nameOf(HORIZONTAL, style?.ht, 'general'),
  ),
  verticalAlignment: property(
    (v) => ({ vt: v === null ? null : codeOf(VERTICAL, v) }),
    (style) => nameOf(VERTICAL, style?.vt, 'bottom'),
  ),
  wrapStrategy: property(
    (v) => ({ tb: codeOf(WRAPPING, v) }),
    (style) => nameOf(WRAPPING, style?.tb, 'OVERFLOW'),
  ),
} as const;

const BORDERS: Record<string, BorderStyleTypes> = {
  DOTTED: BorderStyleTypes.DOTTED,
  DASHED: BorderStyleTypes.DASHED,
  SOLID: BorderStyleTypes.THIN,
  SOLID_MEDIUM: BorderStyleTypes.MEDIUM,
  SOLID_THICK: BorderStyleTypes.THICK,
  DOUBLE: BorderStyleTypes.DOUBLE,
};

/** True draws, false removes, null leaves as it is. */
export interface Borders {
  readonly top: boolean | null;
  readonly left: boolean | null;
  readonly bottom: boolean | null;
  readonly right: boolean | null;
  readonly vertical: boolean | null;
  readonly horizontal: boolean | null;
  readonly color: string | null;
  readonly style: string | null;
}

export type FormatOperations = ReturnType<typeof formatOperations>;

export function formatOperations({ matrixOf, styleOf, setStyles }: Core) {
  return {
    setStyle(area: Area, key: StyleKey, value: StyleValue): void {
      const written = STYLES[key].write(value);
      setStyles(area, () => written);
    },
    setStyles(area: Area, key: StyleKey, values: StyleValue[][]): void {
      const written = new Map<StyleValue, IStyleData>();
      setStyles(area, (r, c) => {
        const value = values[r]?.[c] ?? null;
        const style = written.get(value) ?? STYLES[key].write(value);
        written.set(value, style);
        return style;
      });
    },
    styles: (area: Area, key: StyleKey): StyleValue[][] =>
      grid(area, (r, c) => STYLES[key].read(styleOf(matrixOf(area.sheet).getValue(r, c)))),
    setBorders(area: Area, sides: Borders): void {
      const drawn = {
        s: BORDERS[sides.style ?? 'SOLID'] ?? BorderStyleTypes.THIN,
        cl: { rgb: sides.color ?? '#000000' },
      };
      setStyles(area, (r, c) => {
        const bd: IBorderData = {};
        const side = (key: 't' | 'l' | 'b' | 'r', wanted: boolean | null) => {
          if (wanted !== null) bd[key] = wanted ? drawn : null;
        };
        side('t', r === 0 ? sides.top : sides.horizontal);
        side('b', r === area.height - 1 ? sides.bottom : sides.horizontal);
        side('l', c === 0 ? sides.left : sides.vertical);
        side('r', c === area.width - 1 ? sides.right : sides.vertical);
        return { bd };
      });
    },
  };
}
