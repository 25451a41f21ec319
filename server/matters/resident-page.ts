import type { MatterKind } from '@songbang/engine/ledger/residents.ts';
import { toLocal } from '../clock.ts';
import { escapeHtml, htmlPage } from '../http/html.ts';
import { showCode } from '../http/secret-code.ts';
import { KIND_WORDS } from './kind-lookup.ts';
import { MAX_ANSWER, MAX_MATTER } from './matter.ts';

/** Pages for residents and villages: no account, no script, one thing each. */

export type AskForm = {
  token: string;
  towns: { id: string; name: string }[];
  unitId: string | null;
  kind: string;
  what: string;
  contact: string;
  /** Why the form is shown again; what was typed stands in it. */
  notice: string | null;
};

const option = (value: string, words: string, chosen: boolean): string =>
  `<option value="${escapeHtml(value)}"${chosen ? ' selected' : ''}>${escapeHtml(words)}</option>`;

export const askPage = (form: AskForm): string =>
  htmlPage(
    '找乡镇办事',
    `<h1>找乡镇办事 <span class="en">Ask the township</span></h1>${form.notice ? `<p class="look">${escapeHtml(form.notice)}</p>` : ''}
<form method="post" action="/ask"><input type="hidden" name="token" value="${escapeHtml(form.token)}">
<label for="u">找哪个乡镇（街道） <span class="en">Township</span></label>
<select id="u" name="unitId" required>${form.unitId ? '' : option('', '请选择', true)}${form.towns.map((town) => option(town.id, town.name, town.id === form.unitId)).join('')}</select>
<label for="k">什么事 <span class="en">Kind</span></label>
<select id="k" name="kind">${Object.entries(KIND_WORDS)
      .map(([kind, [zh, en]]) => option(kind, `${zh} ${en}`, kind === form.kind))
      .join('')}</select>
<label for="w">一句话说清：在哪里、什么事 <span class="en">In a sentence</span></label>
<textarea id="w" name="what" maxlength="${MAX_MATTER}" required>${escapeHtml(form.what)}</textarea>
<label for="c">要回电话的话留个号码，可不填 <span class="en">Telephone, if you want a call</span></label>
<input id="c" name="contact" maxlength="100" autocomplete="off" value="${escapeHtml(form.contact)}">
<button>提交 Send</button></form>
<p><small>险情请先打 119、110、120。不用注册，不用下载，不留定位。号码只有这个乡镇看得到，办结即删。</small></p>
<p><a href="/ask/follow">凭查询码看办到哪一步 Follow by code</a></p>`,
  );

export const askedPage = (made: { code: string; promisedOn: string; town: string }): string =>
  htmlPage(
    '已收到',
    `<h1>已收到 <span class="en">Received</span></h1><p>${escapeHtml(made.town)}会在 ${escapeHtml(made.promisedOn)} 前答复。</p>
<p>查询码 <span class="en">Your code</span></p><p class="answer ok">${escapeHtml(showCode(made.code))}</p>
<p>请抄下或拍下。凭它看答复、补充情况、表示办好了或还没办好；丢了补不了。</p><p><a href="/ask/follow">去查询 Follow</a></p>`,
  );

export const followForm = (notice: string | null): string =>
  htmlPage(
    '查办理情况',
    `<h1>查办理情况 <span class="en">Follow a matter</span></h1>${notice ? `<p class="look">${escapeHtml(notice)}</p>` : ''}
<form method="post" action="/ask/follow"><label for="c">查询码 <span class="en">Code</span></label>
<input id="c" name="code" autocomplete="off" placeholder="K7QF-93MD-2XPA-5TGE" required><button>查询 Look</button></form><p><a href="/ask">有新的事 Ask something</a></p>`,
  );

export type Followed = {
  code: string;
  kind: string;
  what: string;
  state: string;
  unitName: string;
  receivedAt: Date;
  promisedOn: string;
  closedBy: string | null;
  words: { at: Date; step: string; side: string; words: string }[];
};

const STATE: Record<string, [zh: string, en: string, tone: string]> = {
  open: ['正在办', 'In hand', 'look'],
  answered: ['已答复', 'Answered', 'ok'],
  closed: ['已办结', 'Closed', 'ok'],
};
const STEP: Record<string, string> = {
  answered: '乡镇答复',
  replied: '补充情况',
  reopened: '重新办理',
  closed: '办结',
  whistled: '乡镇已请县里部门一起办：',
};

const day = (at: Date): string => toLocal(at).replace('T', ' ');

export const followPage = (matter: Followed, notice: string | null): string => {
  const [zh, en, tone] = STATE[matter.state] ?? STATE['open']!;
  const row = (term: string, text: string) => `<dt>${term}</dt><dd>${escapeHtml(text)}</dd>`;
  const kind = KIND_WORDS[matter.kind as MatterKind];
  const said = matter.words
    .map((one) => {
      const who = one.side === 'resident' ? `${STEP[one.step] ?? ''}（本人）` : (STEP[one.step] ?? '');
      return row(day(one.at), `${who} ${one.words}`.trim());
    })
    .join('');
  const button = (act: string, words: string) => `<button name="act" value="${act}">${words}</button> `;
  const acts =
    matter.state === 'closed'
      ? button('reopen', '还没办好 Not settled')
      : `${button('reply', '补充情况 Add')}${button('close', '办好了 Settled')}${matter.state === 'answered' ? button('reopen', '还没办好 Not settled') : ''}`;
  return htmlPage(
    `办理情况：${zh}`,
    `<h1>${escapeHtml(matter.what)}</h1>${notice ? `<p class="look">${escapeHtml(notice)}</p>` : ''}<p class="answer ${tone}">${zh} <span class="en">${en}</span></p>
<dl>${row('办理单位', matter.unitName)}${row('类别', kind ? kind[0] : matter.kind)}${row('提交', day(matter.receivedAt))}${row('答应答复', `${matter.promisedOn} 前`)}${said}</dl>
<form method="post" action="/ask/follow"><input type="hidden" name="code" value="${escapeHtml(matter.code)}">
<label for="s">想说的话 <span class="en">Words</span></label><textarea id="s" name="words" maxlength="${MAX_ANSWER}"></textarea>${acts}</form>`,
  );
};
