/** The add-on's top-level functions as Univer functions. They run in a realm of their own, without any service. */
import vm from 'node:vm';
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import type { CellValue } from '../session';
import { isDatePattern } from './cell-values';

const VOLATILE = /\b(?:NOW|TODAY|RAND|RANDBETWEEN)\s*\(/i;

interface CallingCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface Surroundings {
  /** Formula of a cell, as text. */
  formulaOf(cell: CallingCell): string;
  /** Hears of every failure, and of recovery with null. */
  report(cell: CallingCell, message: string | null): void;
}

/** One Univer executor per function. */
export function createExecutors(
  realm: vm.Context,
  names: readonly string[],
  limitMs: number,
  surroundings: Surroundings,
) {
  const script = new vm.Script('__callCustomFunction(__job)');
  const invoke = (name: string, args: unknown[]): unknown => {
    realm.__job = JSON.stringify({ name, args });
    try {
      return JSON.parse(script.runInContext(realm, { timeout: limitMs }) as string);
    } catch (error) {
      const timedOut = (error as { code?: string }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
      throw timedOut ? new Error('Exceeded maximum execution time') : error;
    }
  };

  // A subclass instead of registerFunction(): only here do dates keep their format, blanks their blankness, strings
  // their type ("10%" would become a number), and only here is the calling cell known. A throw would kill Node.
  class CellFunction extends BaseFunction {
    constructor(readonly scriptName: string) {
      super(scriptName.toUpperCase());
    }

    override calculate(...args: FunctionVariantType[]): FunctionVariantType {
      const cell = { sheet: this.subUnitId ?? '', row: this.row, column: this.column };
      try {
        refuseVolatile(this.scriptName, surroundings.formulaOf(cell));
        const result = invoke(
          this.scriptName,
          args.map((arg) => toScript(arg as BaseValueObject)),
        );
        const value = toUniver(result);
        surroundings.report(cell, null);
        return value;
      } catch (error) {
        surroundings.report(cell, (error as Error).message);
        return ErrorValueObject.create(ErrorType.ERROR);
      }
    }
  }
  return names.map((name) => new CellFunction(name));
}

/** Google shows "Loading…" for ever; an error says why. */
function refuseVolatile(name: string, formula: string): void {
  if (!VOLATILE.test(formula)) return;
  const plain = formula.replace(/"(?:[^"]|"")*"/g, '""');
  const call = new RegExp(`\\b${name}\\s*\\(`, 'gi');
  while (call.exec(plain)) {
    if (VOLATILE.test(plain.slice(call.lastIndex, closing(plain, call.lastIndex))))
      throw new Error('This function is not allowed to reference a cell with NOW(), RAND(), or RANDBETWEEN().');
  }
}

/** Position of the bracket that closes the one before `from`. */
function closing(text: string, from: number): number {
  let depth = 1;
  for (let i = from; i < text.length; i += 1) {
    if (text[i] === '(') depth += 1;
    if (text[i] === ')') depth -= 1;
    if (depth === 0) return i;
  }
  return text.length;
}

function toScript(value: BaseValueObject): unknown {
  if (value.isArray()) {
    const rows = (value as ArrayValueObject)
      .getArrayValue()
      .map((row) => row.map((cell) => (cell ? toScript(cell) : '')));
    return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
  }
  if (value.isNull()) return '';
  if (value.isError()) return (value as unknown as ErrorValueObject).getErrorType();
  return value.isNumber() && isDatePattern(value.getPattern()) ? { date: value.getValue() } : value.getValue();
}

function toUniver(result: unknown): BaseValueObject {
  if (!Array.isArray(result)) return toValue(result as CellValue);
  const rows: CellValue[][] = result.map((row) => (Array.isArray(row) ? row : [row])); // one column may be a flat array
  const columnCount = rows[0]?.length ?? 0;
  if (!rows.every((row) => row.length === columnCount && columnCount > 0))
    throw new Error('The result must be a value or a rectangular two-dimensional array.');
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => row.map(toValue)),
    rowCount: rows.length,
    columnCount,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function toValue(value: CellValue): BaseValueObject {
  if (typeof value === 'number') return NumberValueObject.create(value);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (value !== null && typeof value === 'object') return NumberValueObject.create(value.date, 'yyyy-mm-dd');
  return StringValueObject.create(value ?? ''); // a null in a spill would show as 0
}
