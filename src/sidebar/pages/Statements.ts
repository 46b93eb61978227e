/** Statements of a month: what each partner earned, what is owed, closing and paying. */
import '../style.css';
import '../paper.css';
import '../statements/statements.css';
import type { StatementsView } from '../../app/actions/statements/statements-contract';
import { alsoSays } from '../../i18n/answers';
import { inLanguage } from '../../i18n/messages';
import { statementAnswerMessages } from '../../i18n/statement-answers';
import { statementPageMessages } from '../../i18n/statements';
import { fill, h } from '../dom';
import { outcome } from '../notice';
import { beginPage, pageLanguage } from '../page';
import { callServer, closePage, failureText, type Spoken } from '../server';
import type { Desk, Place, Refusal } from '../statements/desk';
import { statementFigures } from '../statements/figures';
import { overview } from '../statements/overview';
import { paperView } from '../statements/paper-view';
import type { PartnerStatements } from '../statements/partner-statements';
import { paymentDraft } from '../statements/payment-draft';

alsoSays(statementAnswerMessages);
const main = beginPage();
const language = pageLanguage();
const texts = inLanguage(statementPageMessages, language);
const waiting = h('div', { class: 'waiting', role: 'status' });
const said = h('div', { class: 'said', role: 'status', tabindex: -1 });
const content = h('div', {});
const papers = h('div', { hidden: true });
fill(main, waiting, said, content, papers);

let shown: StatementsView | undefined;
let isAsking = false;
let closePapers: (() => void) | undefined;

type Reply = { readonly view: StatementsView; readonly said: HTMLElement } | { readonly refusal: Refusal };
type Call = () => Promise<Spoken<StatementsView>>;

/** One call at a time; undefined while another is on its way. */
async function ask(call: Call): Promise<Reply | undefined> {
  if (isAsking) return undefined;
  isAsking = true;
  fill(waiting, h('p', { class: 'muted' }, texts.working), h('progress', { 'aria-label': texts.working }));
  try {
    const answer = await call();
    if (!answer.ok) return { refusal: answer };
    return { view: answer.value, said: outcome('good', answer.message, answer.next) };
  } catch (error) {
    return { refusal: { message: failureText(error, language), fields: {} } };
  } finally {
    isAsking = false;
    fill(waiting);
  }
}

const desk: Desk = {
  language,
  texts,
  figures: statementFigures(language),
  draft: paymentDraft(),
  show,
  async change(call) {
    const reply = await ask(call);
    if (reply === undefined) return undefined;
    if ('refusal' in reply) return reply.refusal;
    draw(await sameMonth(reply.view));
    fill(said, reply.said);
    said.focus();
    said.scrollIntoView?.({ block: 'nearest' });
    return undefined;
  },
  openPapers,
  say: (text) => void fill(said, h('p', { class: 'hint' }, text)),
};

async function show(month: string, focus?: Place): Promise<void> {
  const reply = await ask(() => callServer('loadStatements', { month }));
  if (reply === undefined) return;
  if ('refusal' in reply) {
    fail(reply.refusal.message, month, focus);
    return;
  }
  draw(reply.view);
  fill(said);
  if (focus) content.querySelector<HTMLElement>(focus === 'month' ? '[name="month"]' : '#payments')?.focus();
}

/** After paying, the server shows the month that comes next: whoever looked at another goes on with that one. */
async function sameMonth(view: StatementsView): Promise<StatementsView> {
  if (shown === undefined || view.month === shown.month) return view;
  const { month } = shown;
  const reply = await ask(() => callServer('loadStatements', { month }));
  return reply && 'view' in reply ? reply.view : view;
}

function draw(view: StatementsView): void {
  shown = view;
  fill(content, overview(view, desk));
}

/** What was shown before stays, with the month that it is of. */
function fail(message: string, month: string, focus?: Place): void {
  if (shown) draw(shown);
  const again = h('button', { type: 'button', class: 'primary', onclick: () => void show(month, focus) }, texts.again);
  const close = shown === undefined && h('button', { type: 'button', onclick: closePage }, texts.close);
  fill(said, outcome('bad', message), h('div', { class: 'actions' }, again, close));
  again.focus();
}

function openPapers(partners: readonly PartnerStatements[], opener: HTMLElement): void {
  if (shown === undefined) return;
  const view = paperView(partners, shown, desk, () => closePapers?.());
  closePapers = () => {
    closePapers = undefined;
    showPapers(false);
    fill(papers);
    // A call that came back meanwhile has drawn the month anew.
    if (opener.isConnected) opener.focus();
    else said.focus();
  };
  fill(papers, view.element);
  showPapers(true);
  window.scrollTo?.(0, 0);
  view.focus();
}

function showPapers(isOpen: boolean): void {
  papers.hidden = !isOpen;
  content.hidden = isOpen;
  said.hidden = isOpen;
}

document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  if (closePapers) closePapers();
  else closePage();
});
void show('');
