import { LANGUAGES } from '../../../core/language';
import { isCurrency } from '../../../core/money/money';
import { checkTiers, type Tier } from '../../../core/partners/tier';
import type { Sentence } from '../../../i18n/answers';
import { withDocumentLock } from '../../../sheets/document-lock';
import { setUpSheets } from '../../../sheets/set-up/set-up-workbook';
import { done, refused } from '../answer';
import type { Answer, SetUpRequest } from '../contract';
import { refresh } from '../dashboard/refresh-dashboard';

/** Makes the sheets or repairs them, then fills the dashboard. */
export function setUp(request: SetUpRequest, now: Date): Answer<null> {
  const fields = errorsIn(request);
  const [first] = Object.values(fields);
  if (first !== undefined) return refused(first, fields);
  const { language, currency, tiers } = request;
  const { existed, workbook } = withDocumentLock(() =>
    setUpSheets(language, { currency: currency.trim().toUpperCase(), tiers }),
  );
  refresh(now, true);
  workbook.sheets.get('dashboard')?.activate();
  if (existed) return done(null, ['workbookRepaired']);
  return done(null, ['workbookReady'], tiers === null && ['nextExamples'], ['nextFirstPartner']);
}

function errorsIn(request: SetUpRequest): Record<string, Sentence> {
  const fields: Record<string, Sentence> = {};
  if (!LANGUAGES.includes(request?.language)) fields.language = ['badLanguage'];
  if (typeof request?.currency !== 'string' || !isCurrency(request.currency.trim().toUpperCase())) {
    fields.currency = ['badCurrency'];
  }
  const wrong = tiersError(request?.tiers);
  if (wrong !== undefined) fields.tiers = ['unusableTiers', wrong];
  return fields;
}

function tiersError(tiers: readonly Tier[] | null | undefined): string | undefined {
  if (tiers === null) return undefined;
  if (!Array.isArray(tiers) || !tiers.every(isTier)) return '…';
  try {
    checkTiers(tiers);
    return undefined;
  } catch (error) {
    return (error as Error).message; // said to the person by the caller
  }
}

function isTier(tier: Partial<Tier>): boolean {
  const { name, revenueFrom, margin } = tier;
  const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value) && value >= 0;
  return (
    typeof name === 'string' && name.trim() !== '' && isNumber(revenueFrom) && isNumber(margin) && Number(margin) <= 1
  );
}
