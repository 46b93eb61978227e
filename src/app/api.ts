/** What the sidebar and the dialogs may call. Each checks what it gets: whatever is exported can be called by anyone. */
import type { MonthlyReport } from '../core/dashboard/monthly-report';
import { answering } from './actions/answer';
import { checkLogPart } from './actions/check-log/check-log';
import type { CheckProgress, CheckRequest, RestoreRequest, SheetPlace } from './actions/check-log/check-log-contract';
import { restore } from './actions/check-log/restore-deal';
import type {
  Answer,
  ConflictReport,
  DealRequest,
  DecisionRequest,
  DecisionResult,
  PartnerCard,
  PartnerRequest,
  RegisteredDeal,
  SampleRequest,
  SetUpRequest,
  SidebarStart,
} from './actions/contract';
import { figureRows } from './actions/dashboard/figure-rows';
import { showInputs } from './actions/dashboard/inputs';
import { refreshAnswer } from './actions/dashboard/refresh-dashboard';
import { reportAnswer } from './actions/dashboard/report';
import { decide } from './actions/decisions/decide-deal';
import type { BatchRequest, ImportPlan, ImportProgress, ImportStart } from './actions/import/import-contract';
import { importRows } from './actions/import/import-deals';
import { loadImportStart, planFor } from './actions/import/plan-import';
import { loadSidebarStart } from './actions/load-sidebar';
import { partnerMoneyOf } from './actions/partners/partner-money';
import type { PartnerMoney } from './actions/partners/partner-money-contract';
import { savePartnerRow } from './actions/partners/save-partner';
import { checkRegistrationRequest } from './actions/registration/check-deal';
import { register } from './actions/registration/register-deal';
import { rememberGivenName } from './actions/remember-name';
import { addSample, removeSample } from './actions/set-up/sample';
import { setUp } from './actions/set-up/set-up';
import { show } from './actions/show-row';
import { closeStatements } from './actions/statements/close-statements';
import { showMoneySheet } from './actions/statements/money-sheets';
import { payStatements } from './actions/statements/pay-statements';
import { restoreLines } from './actions/statements/restore-lines';
import type {
  CloseMonthRequest,
  PaymentRequest,
  RestoreLinesRequest,
  StatementsRequest,
  StatementsView,
} from './actions/statements/statements-contract';
import { loadStatementsView } from './actions/statements/statements-view';

/**
 * Sidebar: everything it shows when it opens.
 *
 * @return {Object} Partners, open registrations, settings, the user's language.
 */
export function loadSidebar(): SidebarStart {
  return loadSidebarStart(new Date());
}

/**
 * Sidebar: who owns this customer already?
 *
 * @param {Object} request The form as typed.
 * @return {Object} The conflict with its reason, or free.
 */
export function checkDeal(request: DealRequest): Answer<ConflictReport> {
  return answering(() => checkRegistrationRequest(request, new Date()));
}

/**
 * Sidebar: registers a deal, once for each request id.
 *
 * @param {Object} request The form as typed, with the id of the request.
 * @return {Object} The id of the deal, and what comes next; or errors by field.
 */
export function registerDeal(request: DealRequest): Answer<RegisteredDeal> {
  return answering(() => register(request, () => new Date()));
}

/**
 * Sidebar: takes one decision about one deal or several.
 *
 * @param {Object} request The deals, the decision and its reason.
 * @return {Object} The deals as they now stand, and those that could not be decided.
 */
export function decideDeals(request: DecisionRequest): Answer<DecisionResult> {
  return answering(() => decide(request, () => new Date()));
}

/**
 * Sidebar: saves the ratings of a partner.
 *
 * @param {Object} request The partner and its four ratings.
 * @return {Object} The partner as it now stands.
 */
export function savePartner(request: PartnerRequest): Answer<PartnerCard> {
  return answering(() => savePartnerRow(request, new Date()));
}

/**
 * Sidebar: the name under which this person acts in the log.
 *
 * @param {string} name The name.
 * @return {Object} Done, or what to mend.
 */
export function rememberName(name: string): Answer<null> {
  return answering(() => rememberGivenName(name));
}

/**
 * Dialog: makes the sheets, or repairs what is missing.
 *
 * @param {Object} request Language, currency and tiers.
 * @return {Object} Done, or what to mend.
 */
export function setUpWorkbook(request: SetUpRequest): Answer<null> {
  return answering(() => setUp(request, new Date()));
}

/**
 * Sidebar: brings the dashboard up to date.
 *
 * @return {Object} Done, or what to do.
 */
export function refreshDashboard(): Answer<null> {
  return answering(() => refreshAnswer(new Date()));
}

/**
 * Report: one page's worth of the dashboard, and what it was at the end of last month; writes nothing.
 *
 * @return {Object} The figures, the verdicts and what is due; or what to do.
 */
export function monthlyReport(): Answer<MonthlyReport> {
  return answering(() => reportAnswer(new Date()));
}

/**
 * Statements: those of a month, what is owed, and what stands in the way of closing it; writes nothing.
 *
 * @param {Object} request The month; none = the one to be closed next.
 * @return {Object} The statements, or what to do.
 */
export function loadStatements(request: StatementsRequest): Answer<StatementsView> {
  return answering(() => loadStatementsView(request, new Date()));
}

/**
 * Statements: closes a month, once for each request id.
 *
 * @param {Object} request The month, with the id of the request.
 * @return {Object} The statements of the closed month, or what to mend.
 */
export function closeMonth(request: CloseMonthRequest): Answer<StatementsView> {
  return answering(() => closeStatements(request, () => new Date()));
}

/**
 * Statements: marks balances as paid, once for each request id.
 *
 * @param {Object} request The balances as shown, the day and a note, with the id of the request.
 * @return {Object} The statements as they now stand, or what to mend.
 */
export function payBalances(request: PaymentRequest): Answer<StatementsView> {
  return answering(() => payStatements(request, () => new Date()));
}

/**
 * Statements: puts lines that somebody has changed back as the log has them.
 *
 * @param {Object} request The id of the request.
 * @return {Object} The statements as they now stand, or what to do.
 */
export function restoreStatementLines(request: RestoreLinesRequest): Answer<StatementsView> {
  return answering(() => restoreLines(request, new Date()));
}

/**
 * Sidebar: why a partner has its tier, what it is owed, and what the next tier takes; writes nothing.
 *
 * @param {string} name The partner.
 * @return {Object} The figures of its card, or what to do.
 */
export function partnerMoney(name: string): Answer<PartnerMoney> {
  return answering(() => partnerMoneyOf(name, new Date()));
}

/**
 * Dialog: makes the sheet Exchange rates, or repairs it, and shows it.
 *
 * @return {Object} Done, or what to do.
 */
export function makeRatesSheet(): Answer<null> {
  return answering(() => showMoneySheet('rates'));
}

/**
 * Dialog: makes the sheet Marketing money, or repairs it, and shows it.
 *
 * @return {Object} Done, or what to do.
 */
export function makeMdfSheet(): Answer<null> {
  return answering(() => showMoneySheet('mdf'));
}

/**
 * Dialog: names the rows behind the figure that is selected on the dashboard, and selects the first.
 *
 * @return {Object} Which rows of which sheet, or what to do.
 */
export function showFigureRows(): Answer<null> {
  return answering(() => figureRows(new Date()));
}

/**
 * Dialog: makes the sheet Inputs, or adds the rows that it lacks, and shows it.
 *
 * @return {Object} Done, or what to do.
 */
export function makeInputsSheet(): Answer<null> {
  return answering(() => showInputs());
}

/**
 * Dialog: adds the sample programme.
 *
 * @param {Object} request The partners and deals that the page has made.
 * @return {Object} Done, or what to do.
 */
export function addSampleProgramme(request: SampleRequest): Answer<null> {
  return answering(() => addSample(request, new Date()));
}

/**
 * Removes exactly the sample programme.
 *
 * @return {Object} Done, or what to do.
 */
export function removeSampleProgramme(): Answer<null> {
  return answering(() => removeSample(new Date()));
}

/**
 * Import dialog: what it needs before a file is chosen.
 *
 * @return {Object} The user's and the workbook's language, the day, the programme's currency, the partners' names.
 */
export function startImport(): ImportStart {
  return loadImportStart(new Date());
}

/**
 * Import dialog: what the workbook holds that a file is compared with; writes nothing.
 *
 * @return {Object} The External IDs, and the open deals with their customers.
 */
export function planImport(): Answer<ImportPlan> {
  return answering(() => planFor(new Date()));
}

/**
 * Import dialog: writes one batch of at most 500 rows; a batch that is sent again adds only what is missing.
 *
 * @param {Object} request The rows, those that could not be read, and the id of the request.
 * @return {Object} How many were added, and how many were there already.
 */
export function importBatch(request: BatchRequest): Answer<ImportProgress> {
  return answering(() => importRows(request, new Date()));
}

/**
 * Check log: one part of the work, under the lock. A part that is asked for again ends in the same state.
 *
 * @param {Object} request Which part, and from where.
 * @return {Object} What was found, and what to ask for next.
 */
export function checkLog(request: CheckRequest): Answer<CheckProgress> {
  return answering(() => checkLogPart(request, new Date(), Date.now));
}

/**
 * Check log: puts a deleted row back as the log last has it, once for each request id.
 *
 * @param {Object} request The deal, with the id of the request.
 * @return {Object} Done, or what to do.
 */
export function restoreDeal(request: RestoreRequest): Answer<null> {
  return answering(() => restore(request, new Date()));
}

/**
 * Check log: selects a row in its sheet.
 *
 * @param {Object} place The sheet, the row, and the deal where it has one.
 * @return {Object} Done, or what to do.
 */
export function showRow(place: SheetPlace): Answer<null> {
  return answering(() => show(place));
}
