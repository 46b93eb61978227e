// Univer as grid only: it shows and edits, the server calculates.
import {
  DEFAULT_STYLES,
  ICommandService,
  InterceptorEffectEnum,
  type IRange,
  IUndoRedoService,
  type IWorkbookData,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  mergeLocales,
  ThemeService,
  Univer,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { IDrawingManagerService } from '@univerjs/drawing';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormatting from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import {
  CellAlertManagerService,
  type ICellAlert,
  IRenderManagerService,
  SheetSkeletonManagerService,
  UniverSheetsCorePreset,
} from '@univerjs/preset-sheets-core';
import core from '@univerjs/preset-sheets-core/locales/en-US';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import dataValidation from '@univerjs/preset-sheets-data-validation/locales/en-US';
import { UniverSheetsDrawingPreset } from '@univerjs/preset-sheets-drawing';
import drawing from '@univerjs/preset-sheets-drawing/locales/en-US';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filter from '@univerjs/preset-sheets-filter/locales/en-US';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import note from '@univerjs/preset-sheets-note/locales/en-US';
import { UniverSheetsSortPreset } from '@univerjs/preset-sheets-sort';
import sort from '@univerjs/preset-sheets-sort/locales/en-US';
import { INTERCEPTOR_POINT, SheetInterceptorService, SheetSkeletonService } from '@univerjs/sheets';
import { drawingPositionToTransform, ISheetDrawingService } from '@univerjs/sheets-drawing';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-drawing/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import '@univerjs/preset-sheets-sort/lib/index.css';

/** Only these two plugins calculate; the others break when told not to. */
const CALCULATING = new Set(['UNIVER_ENGINE_FORMULA_PLUGIN', 'SHEET_PLUGIN']);
/** Google's blue instead of Univer's indigo. */
const BLUE = {
  50: '#e8f0fe',
  100: '#d2e3fc',
  200: '#aecbfa',
  300: '#8ab4f8',
  400: '#669df6',
  500: '#4285f4',
  600: '#1a73e8',
  700: '#1967d2',
  800: '#185abc',
  900: '#174ea6',
};

/** Univer's own protection and shortcuts panel are not Google's; its function groups take the room of filter and sort. */
const HIDDEN = [
  'sheet.command.add-range-protection-from-toolbar',
  'sheet.command.add-range-protection-from-sheet-bar',
  'sheet.command.delete-worksheet-protection-from-sheet-bar',
  'sheet.command.change-sheet-protection-from-sheet-bar',
  'sheet.command.view-sheet-permission-from-sheet-bar',
  'sheet.contextMenu.permission',
  'base-ui.operation.toggle-shortcut-panel',
  'sheet.menu.image',
  'sheet.command.set-range-font-increase',
  'sheet.command.set-range-font-decrease',
  'sheet.toolbar.text-to-number',
  ...['common', 'financial', 'logical', 'text', 'date', 'lookup', 'math', 'statistical', 'engineering', 'information']
    .concat('database')
    .map((group) => `formula-ui.operation.insert-function.${group}`),
];

/** @univerjs/presets would do this, but drags unlicensed @univerjs-pro packages in. */
function registerPlugins(univer: Univer, container: HTMLElement): void {
  const presets = [
    UniverSheetsCorePreset({
      container,
      ribbonType: 'simple',
      menu: Object.fromEntries(HIDDEN.map((id) => [id, { hidden: true }])),
      disableTextFormatAlert: true, // Google does not mark numbers that are stored as text
      disableTextFormatMark: true,
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    }),
    UniverSheetsDrawingPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsSortPreset(),
    UniverSheetsNotePreset(),
  ];
  const entries = presets.flatMap((preset) =>
    preset.plugins.map((entry) => (Array.isArray(entry) ? entry : ([entry] as const))),
  );
  const plugins = new Map(entries.map((entry) => [entry[0].pluginName, entry])); // presets share plugins
  for (const [name, [plugin, options]] of plugins) {
    univer.registerPlugin(plugin, CALCULATING.has(name) ? { ...options, notExecuteFormula: true } : options);
  }
}

export type UniverGrid = ReturnType<typeof createUniver>;

export function createUniver(container: HTMLElement) {
  Object.assign(DEFAULT_STYLES, { fs: 10 }); // the workbook says so too, but drop-downs look here
  const univer = new Univer({
    locale: LocaleType.EN_US,
    logLevel: LogLevel.WARN,
    locales: {
      [LocaleType.EN_US]: mergeLocales(core, dataValidation, conditionalFormatting, drawing, filter, sort, note),
    },
  });
  registerPlugins(univer, container);
  const injector = univer.__getInjector();
  const theme = injector.get(ThemeService);
  theme.setTheme({ ...theme.getCurrentTheme(), primary: BLUE });
  return {
    api: FUniver.newAPI(univer),
    commands: injector.get(ICommandService),
    undo: injector.get(IUndoRedoService),
    /** The cells are on the screen and take clicks. */
    drawn: injector.get(LifecycleService).onStage(LifecycleStages.Rendered),
    // There is none of these before there is a workbook.
    get formulas() {
      return injector.get(FormulaDataModel);
    },
    get drawings() {
      return injector.get(ISheetDrawingService);
    },
    /** Google's name for a blocked spill. */
    renameSpillError() {
      injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
        effect: InterceptorEffectEnum.Value,
        handler: (cell, _, next) => next(cell?.v === '#SPILL!' ? { ...cell, v: '#REF!' } : cell),
      });
    },
    /** Puts what lies over the cells where its cells are: the server, which draws nothing, knows no pixels. */
    placeDrawings(unitId: string, sheetId: string) {
      const skeleton = injector.get(SheetSkeletonService).getSkeletonParam(unitId, sheetId);
      const drawings = injector.get(ISheetDrawingService);
      const placed = Object.values(drawings.getDrawingData(unitId, sheetId)).flatMap((drawing) => {
        const transform = drawingPositionToTransform(drawing.sheetTransform, skeleton);
        return transform ? [{ ...drawing, transform }] : [];
      });
      drawings.refreshTransform(placed);
      injector.get(IDrawingManagerService).refreshTransform(placed);
    },
    /** How high the rows of these ranges must be for their texts; nothing before they are drawn. */
    measureRows(unitId: string, sheetId: string, ranges: IRange[]) {
      const render = injector.get(IRenderManagerService).getRenderById(unitId);
      return (
        render?.with(SheetSkeletonManagerService).ensureSkeleton(sheetId)?.calculateAutoHeightInRange(ranges) ?? []
      );
    },
    /** Univer says only "Error" beside the cell under the pointer; `explain` knows why. */
    explainErrors(explain: (location: ICellAlert['location']) => string | undefined) {
      const alerts = injector.get(CellAlertManagerService);
      const showAlert = alerts.showAlert.bind(alerts);
      alerts.showAlert = (alert) => {
        const message = explain(alert.location);
        showAlert(message === undefined ? alert : { ...alert, message, width: 280 });
      };
    },
    dispose: () => univer.dispose(),
  };
}

export type { IWorkbookData };
