/** What the check found: groups of sentences, each with a button that shows where, and all of it as text. */
import type { Finding } from '../../app/actions/check-log/check-log-contract';
import type { Language } from '../../core/language';
import { checkPageMessages } from '../../i18n/check-log';
import { inLanguage } from '../../i18n/messages';
import { whileBusy } from '../busy';
import { fill, h } from '../dom';
import { formatIn } from '../format';
import { type Level, notice } from '../notice';
import { newRequestId } from '../request-id';
import { callServer, failureText, type Spoken } from '../server';
import { findingText, GROUPS, type Group, groupOf, restorableDeal } from './findings';

/** More would only slow the page down; the text has all. */
const SHOWN = 100;
const LEVELS: Readonly<Record<Group, Level>> = { mended: 'good', look: 'warn', tampered: 'bad' };

export function reportOf(findings: readonly Finding[], isWhole: boolean, language: Language): HTMLElement {
  const texts = inLanguage(checkPageMessages, language);
  const groups = GROUPS.map((group) => [group, findings.filter((finding) => groupOf(finding) === group)] as const);
  const isFine = isWhole && findings.length === 0;
  const head = isFine ? notice('good', [h('strong', {}, texts.fine)]) : summary(groups, isWhole, language);
  const sections = groups.flatMap(([group, found]) => (found.length === 0 ? [] : section(group, found, language)));
  return h('div', { class: 'stack' }, head, ...sections, findings.length > 0 && copyPart(findings, language));
}

type Groups = readonly (readonly [Group, readonly Finding[]])[];

function summary(groups: Groups, isWhole: boolean, language: Language): HTMLElement {
  const texts = inLanguage(checkPageMessages, language);
  const format = formatIn(language);
  const count = (wanted: Group) => format.number(groups.find(([group]) => group === wanted)?.[1].length ?? 0);
  const worst = groups.find(([, found]) => found.length > 0)?.[0];
  const counts = h('strong', {}, texts.counts(count('mended'), count('look'), count('tampered')));
  return notice(worst ? LEVELS[worst] : 'plain', [counts, !isWhole && h('p', {}, texts.stopped)]);
}

function section(group: Group, found: readonly Finding[], language: Language): HTMLElement {
  const texts = inLanguage(checkPageMessages, language);
  const more = found.length - SHOWN;
  return h(
    'section',
    { class: 'stack' },
    h('h2', {}, `${texts[group]} (${formatIn(language).number(found.length)})`),
    group === 'tampered' && h('p', { class: 'hint' }, texts.tamperedHint),
    h('ul', { class: 'findings' }, ...found.slice(0, SHOWN).map((finding) => item(finding, language))),
    more > 0 && h('p', { class: 'muted' }, texts.andMore(formatIn(language).number(more))),
  );
}

function item(finding: Finding, language: Language): HTMLElement {
  const texts = inLanguage(checkPageMessages, language);
  const text = findingText(finding, language);
  const said = h('p', { class: 'small', role: 'status' });
  const button = (label: string, busy: string, work: () => Promise<string>) => {
    const made = h('button', { type: 'button', class: 'quiet', 'aria-label': `${label}: ${text}` }, label);
    made.addEventListener('click', () => void whileBusy(made, busy, async () => void fill(said, await work())));
    return made;
  };
  const show = button(texts.show, texts.show, () => saidBy(callServer('showRow', finding.place), '', language));
  const deal = restorableDeal(finding);
  // One id for this finding: pressed twice, the row comes back once.
  const requestId = newRequestId();
  const back =
    deal !== undefined &&
    button(texts.putBack, texts.puttingBack, () =>
      saidBy(callServer('restoreDeal', { requestId, id: deal }), texts.isBack, language),
    );
  return h('li', {}, h('p', {}, text), h('div', { class: 'actions' }, show, back), said);
}

/** What is to be said of a call: the given text where it went well. */
async function saidBy(call: Promise<Spoken<null>>, good: string, language: Language): Promise<string> {
  try {
    const answer = await call;
    return answer.ok ? good : answer.message;
  } catch (error) {
    return failureText(error, language);
  }
}

/** Browsers keep a page in a frame from the clipboard now and then: the text can then be copied by hand. */
function copyPart(findings: readonly Finding[], language: Language): HTMLElement {
  const texts = inLanguage(checkPageMessages, language);
  const place = h('div', { role: 'status' });
  const copy = h('button', { type: 'button' }, texts.copy);
  copy.addEventListener('click', () => {
    const text = asText(findings, language);
    const byHand = () => {
      const area = h('textarea', { readonly: true, rows: 8, 'aria-label': texts.notCopied });
      area.value = text;
      fill(place, h('p', { class: 'hint' }, texts.notCopied), area);
      area.select();
    };
    if (navigator.clipboard === undefined) byHand();
    else navigator.clipboard.writeText(text).then(() => void fill(place, texts.copied), byHand);
  });
  return h('div', { class: 'stack' }, h('div', { class: 'actions' }, copy), place);
}

export function asText(findings: readonly Finding[], language: Language): string {
  const texts = inLanguage(checkPageMessages, language);
  return GROUPS.flatMap((group) => {
    const found = findings.filter((finding) => groupOf(finding) === group);
    return found.length === 0
      ? []
      : [texts[group], ...found.map((finding) => `- ${findingText(finding, language)}`), ''];
  }).join('\n');
}
