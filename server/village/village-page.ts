import { toLocal } from '../clock.ts';
import { escapeHtml, htmlPage } from '../http/html.ts';

export type VillageAsk = {
  village: string;
  title: string;
  what: string;
  issuer_name: string;
  number: string | null;
  due_at: Date | null;
  due_has_time: boolean;
  answer: string | null;
  answered_at: Date | null;
};

const MAX_ANSWER = 20_000;

/** One ask for one village: what, by when, for whom; one box to answer in. Works without script. */
export const villagePage = (ask: VillageAsk, justSaved: boolean): string => {
  const due = ask.due_at
    ? toLocal(ask.due_at)
        .replace('T', ' ')
        .slice(0, ask.due_has_time ? 16 : 10)
    : '未定期限';
  const row = (term: string, text: string) => `<dt>${term}</dt><dd>${escapeHtml(text)}</dd>`;
  const saved = ask.answered_at
    ? `<p class="answer ok">已报送</p><p><small>${escapeHtml(toLocal(ask.answered_at).replace('T', ' '))} 收到。期限前可以改，改后再报一次即可。</small></p>`
    : '';
  return htmlPage(
    ask.what,
    `<h1>${escapeHtml(ask.what)}</h1>${justSaved || ask.answered_at ? saved : ''}
<dl>${row('村（社区）', ask.village)}${row('事由', ask.title)}${row('来自', ask.issuer_name)}${row('编号', ask.number ?? '尚无编号')}${row('期限', due)}</dl>
<form method="post"><label for="a">回复 <span class="en">Answer</span></label>
<textarea id="a" name="answer" maxlength="${MAX_ANSWER}" required>${escapeHtml(ask.answer ?? '')}</textarea>
<button>报送 Send</button></form><p><small>不用注册，不用下载，不留定位。</small></p>`,
  );
};

export { MAX_ANSWER };
