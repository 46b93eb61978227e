import { LANGUAGES } from '../../core/language';
import { isCurrency } from '../../core/money';
import { checkTiers, type Tier } from '../../core/tier';
import { inLanguage } from '../../i18n/messages';
import { setUpMessages } from '../../i18n/set-up';
import { withDocumentLock } from '../../sheets/document-lock';
import { setUpSheets } from '../../sheets/set-up/set-up-workbook';
import { done, refused } from './answer';
import type { Answer, SetUpRequest } from './contract';
import { refresh } from './refresh-dashboard';
import { userLanguage } from './user';

type Texts = ReturnType<typeof inLanguage<typeof setUpMessages>>;

/** Makes the sheets or repairs them, then fills the dashboard. */
export function setUp(request: SetUpRequest, now: Date): Answer<null> {
  const texts = inLanguage(setUpMessages, userLanguage());
  const fields = errorsIn(request, texts);
  const [first] = Object.values(fields);
  if (first !== undefined) return refused(first, fields);
  const { language, currency, tiers } = request;
  const { existed, workbook } = withDocumentLock(() =>
    setUpSheets(language, { currency: currency.trim().toUpperCase(), tiers }),
  );
  refresh(now);
  workbook.sheets.get('dashboard')?.activate();
  const next = [tiers === null && !existed ? texts.nextExamples : '', existed ? '' : texts.nextFirstPartner];
  return done(null, existed ? texts.repaired : texts.done, next.filter(Boolean).join(' '));
}

function errorsIn(request: SetUpRequest, texts: Texts): Record<string, string> {
  const fields: Record<string, string> = {};
  if (!LANGUAGES.includes(request?.language)) fields.language = texts.badLanguage;
  if (typeof request?.currency !== 'string' || !isCurrency(request.currency.trim().toUpperCase())) {
    fields.currency = texts.badCurrency;
  }
  const wrong = tiersError(request?.tiers);
  if (wrong !== undefined) fields.tiers = texts.badTiers(wrong);
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
