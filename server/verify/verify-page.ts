import { writtenDay } from '../files/written-day.ts';
import { escapeHtml, htmlPage } from '../http/html.ts';
import { type NumberFacts, numberState, SUBJECT_CLASSES } from '../register/register-lookup.ts';

/** What a reception desk learns about a number: nothing but validity, issuer, class of subject and expiry. */
export type Verdict =
  | { state: 'valid' | 'expired' | 'retired'; facts: NumberFacts }
  /** A well-formed number that was never issued. */
  | { state: 'unknown'; number: string }
  /** A digit is wrong, or it is no number at all. */
  | { state: 'mistyped' };

export const verdictOf = (facts: NumberFacts, today: string): Verdict => ({ state: numberState(facts, today), facts });

const LINES: Record<Verdict['state'], { zh: string; en: string; tone: string; next: string }> = {
  valid: { zh: '有效', en: 'Valid', tone: 'ok', next: '请按编号所载事项接待或办理。' },
  expired: { zh: '已过期', en: 'Expired', tone: 'look', next: '编号已过有效期，可请对方重新登记后再办理。' },
  retired: {
    zh: '已停用',
    en: 'No longer in force',
    tone: 'look',
    next: '这个编号已撤回或被新编号替代，请向发起单位索取现行编号。',
  },
  unknown: {
    zh: '查无此号',
    en: 'Not issued',
    tone: 'must',
    next: '编号不在册。请以县减负办的名义请对方先行登记，不必由本单位推辞。',
  },
  mistyped: {
    zh: '编号有误',
    en: 'Mistyped',
    tone: 'look',
    next: '编号共 18 位数字，到镇到村码共 10 位，其中有一位不对，请核对后重新输入。',
  },
};

const FORM = `<form method="get" action="/verify"><label for="n">准入编号或到镇到村码 <span class="en">Control number or visit pass</span></label>
<input id="n" name="number" inputmode="numeric" autocomplete="off" placeholder="530427-012-26-00123-00" required>
<button>查验 Verify</button></form>`;

export const verifyForm = (): string =>
  htmlPage(
    '编号查验',
    `<h1>编号查验</h1><p>输入通知、函件上的准入编号（18 位），或来人出示的到镇到村码（10 位），可带横线或空格。</p>${FORM}<p>没有编号、没有码的：${noteLink('', '县减负办告知单')}，不必由本单位推辞。</p>`,
  );

export const verifyPage = (verdict: Verdict): string => {
  const line = LINES[verdict.state];
  const facts =
    'facts' in verdict
      ? factList(verdict.facts)
      : verdict.state === 'unknown'
        ? `<dl><dt>编号</dt><dd>${escapeHtml(verdict.number)}</dd></dl>`
        : '';
  return htmlPage(
    `编号查验：${line.zh}`,
    `<h1>编号查验</h1><p class="answer ${line.tone}">${line.zh} <span class="en">${line.en}</span></p>${facts}<p>${line.next}</p>${noteOffer(verdict)}<hr>${FORM}`,
  );
};

/** 代拒: whoever shows a number that is not in force is told so by the county office. */
const noteOffer = (verdict: Verdict): string => {
  if (verdict.state === 'valid' || verdict.state === 'mistyped') return '';
  const number = 'facts' in verdict ? verdict.facts.number : verdict.number;
  return `<p>${noteLink(`?number=${encodeURIComponent(number)}`, '打印或转发县减负办告知单')} <span class="en">Note from the county office</span></p>`;
};

const noteLink = (query: string, words: string): string => `<a href="/note${query}">${words}</a>`;

const factList = (facts: NumberFacts): string => {
  const [zh, en] = SUBJECT_CLASSES[facts.subjectClass] ?? SUBJECT_CLASSES['none']!;
  const row = (term: string, text: string) => `<dt>${term}</dt><dd>${escapeHtml(text)}</dd>`;
  return `<dl>${row('编号', facts.number)}${row('发起单位', facts.issuerName)}${row('事项类别', `${zh} ${en}`)}${row('有效期至', writtenDay(facts.expiresOn))}</dl>`;
};
