/**
 * "Check log": finishes what was interrupted, gives ids to typed rows, names what cannot be read, and verifies the log.
 * It goes in parts, each under the lock and each the same when it is asked for again.
 */
import type { ChainHead } from '../../../core/log/log-check';
import { Problem } from '../../../sheets/problem';
import { done } from '../answer';
import type { Answer } from '../contract';
import { findRivals } from './check-conflicts';
import { checkLines } from './check-lines';
import type { CheckProgress, CheckRequest, CheckStep } from './check-log-contract';
import { putBackMissing } from './check-missing';
import { checkRows } from './check-rows';

/** What one part goes through at most: well within six minutes also where Google is slow. Reading is what takes long. */
const MOST: Readonly<Record<CheckStep, number>> = { lines: 5000, rows: 5000, missing: 20_000, conflicts: 20_000 };
/** A part ends earlier when it has taken as long: others wait for the lock meanwhile. */
const BUDGET_MS = 60_000;

export interface PartLimits {
  readonly from: number;
  readonly most: number;
  /** False once the part has taken long enough. */
  readonly hasTime: () => boolean;
  readonly now: Date;
}

export function checkLogPart(request: CheckRequest, now: Date, clock: () => number): Answer<CheckProgress> {
  const most = requirePart(request);
  const end = clock() + BUDGET_MS;
  const limits = { from: request.from, most, hasTime: () => clock() < end, now };
  const progress = partOf(request, limits);
  const next = progress.next && { ...progress.next, ...(request.most === undefined ? {} : { most: request.most }) };
  return done({ ...progress, next }, '');
}

function partOf(request: CheckRequest, limits: PartLimits): CheckProgress {
  switch (request.step) {
    case 'lines':
      return checkLines(request.head, limits);
    case 'rows':
      return checkRows(limits);
    case 'missing':
      return putBackMissing(limits);
    case 'conflicts':
      return findRivals(limits);
  }
}

/** How many to go through. */
function requirePart(request: CheckRequest): number {
  const { step, from, most } = request ?? {};
  const isCount = (value: unknown) => Number.isInteger(value) && (value as number) >= 0;
  if (!Object.keys(MOST).includes(step) || !isCount(from)) throw new Problem('badRequest', 'step');
  if (most !== undefined && !(isCount(most) && most > 0)) throw new Problem('badRequest', 'most');
  if (request.step === 'lines') requireHead(request.head);
  return Math.min(MOST[step], most ?? MOST[step]);
}

function requireHead(head: ChainHead): void {
  const { sequence, links } = head ?? {};
  const isLink = (link: unknown) =>
    typeof link === 'object' && link !== null && typeof (link as { hash?: unknown }).hash === 'string';
  if (!Number.isInteger(sequence) || !Array.isArray(links) || !links.every(isLink))
    throw new Problem('badRequest', 'head');
}
