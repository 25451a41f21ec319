import { writtenDay, writtenMoment } from '../files/written-day.ts';
import { escapeHtml, htmlPage } from '../http/html.ts';
import type { Gap } from './stray-gaps.ts';

/** What the form shows of a stray, and what its holder has typed so far. */
export type StrayForm = {
  title: string;
  receivedAt: Date;
  issuerName: string | null;
  gaps: Gap[];
  towns: { id: string; name: string; fixed: boolean; chosen: boolean }[];
  typed: Typed;
  /** Why the last try was not taken; what was typed is kept. */
  trouble: string | null;
};

export type Typed = {
  text: string;
  issuer: string;
  basis: string;
  dueOn: string;
  dueTime: string;
  contact: string;
};

const GAPS: Record<Gap, string> = { issuer: '发起单位', basis: '依据', deadline: '办理时限', contact: '联系人' };

const STYLE = `
main{max-width:40rem}
#text{min-height:14rem}
h2{font-size:1.1rem;margin:1.5rem 0 .25rem}
label{display:block;margin-top:.9rem}
.two{display:grid;grid-template-columns:2fr 1fr;gap:0 1rem}
.towns{display:grid;grid-template-columns:repeat(auto-fill,minmax(8.5rem,1fr));gap:.1rem .75rem;border:1px solid #d9dde3;padding:.5rem .75rem;margin-top:.25rem}
.towns label{margin:0;display:flex;gap:.4rem;align-items:center}.towns input{width:auto}
.trouble{border-left:3px solid #8a5a00;padding:.25rem .75rem;background:#fdf7ea}
fieldset{border:0;padding:0;margin:.9rem 0 0}legend{padding:0}
`;

/** Two minutes for whoever asked: what was seen, what is missing, one button. Works without script and without an account. */
export const strayFormPage = (form: StrayForm): string => {
  const { typed, gaps } = form;
  const lacks = (gap: Gap) => gaps.includes(gap);
  const missing =
    gaps.length > 0
      ? `<p>还缺：<strong>${gaps.map((gap) => GAPS[gap]).join('、')}</strong>。补上即可，其余不用改。</p>`
      : '<p>内容已齐，核对后直接提交即可。</p>';
  const trouble = form.trouble
    ? `<p class="trouble" role="alert">${escapeHtml(form.trouble)} 其他各项仍为您保留，改后再交一次即可。</p>`
    : '';
  const facts = `<dl><dt>事项</dt><dd>${escapeHtml(form.title)}</dd><dt>发起单位</dt><dd>${escapeHtml(form.issuerName ?? '来源不明')}</dd><dt>收到</dt><dd>${writtenMoment(form.receivedAt)}</dd></dl>`;
  const fields = [
    lacks('issuer') ? field('issuer', '发起单位全称', typed.issuer, 'required maxlength="100"') : '',
    lacks('basis') ? field('basis', '依据（文件名、文号或领导机关决定）', typed.basis, 'required maxlength="300"') : '',
    lacks('deadline')
      ? `<div class="two">${field('dueOn', '办理时限', typed.dueOn, 'type="date" required')}${field('dueTime', '几点前（可不填）', typed.dueTime, 'type="time"')}</div>`
      : '',
    lacks('contact') ? field('contact', '联系人和电话', typed.contact, 'required maxlength="100"') : '',
  ].join('');
  return htmlPage(
    '补充登记',
    `<h1>补充登记（约两分钟）</h1><p>您发到基层的下列事项还没有准入编号，已由县减负办代为登记。补齐后即取得编号，乡镇随即办理；不用注册，不用下载。</p>${facts}${trouble}${missing}
<form method="post">${fields}${townsOf(form)}<label for="text">收到的原文 <span class="en">可以改，例如放宽时限 As it was seen; you may edit</span></label>
<textarea id="text" name="text" required maxlength="200000">${escapeHtml(typed.text)}</textarea>
<button>提交登记 Send</button></form><p><small>涉密内容不得在此填写。提交后按规则即时编号，或由县减负办在规定时限内答复。</small></p>`,
    STYLE,
  );
};

const field = (name: string, label: string, value: string, rest: string): string =>
  `<div><label for="${name}">${label}</label><input id="${name}" name="${name}" value="${escapeHtml(value)}" ${rest}></div>`;

const townsOf = ({ towns }: StrayForm): string => {
  const boxes = towns.map(({ id, name, fixed, chosen }) =>
    fixed
      ? `<label><input type="checkbox" checked disabled>${escapeHtml(name)}</label>`
      : `<label><input type="checkbox" name="town-${id}"${chosen ? ' checked' : ''}>${escapeHtml(name)}</label>`,
  );
  return `<fieldset><legend>承接单位 <span class="en">已收到的不能去掉</span></legend><div class="towns">${boxes.join('')}</div></fieldset>`;
};

export type StrayDone = { title: string; state: string; number: string | null; expiresOn: string | null };

const STATES: Record<string, { line: string; tone: string; next: string }> = {
  numbered: { line: '已取得编号', tone: 'ok', next: '请在文件上注明编号；乡镇工作台已同步。' },
  'in-review': {
    line: '已提交，等待审核',
    tone: 'ok',
    next: '县减负办在规定时限内答复，无须再做什么；用本链接可随时查看结果。',
  },
  returned: { line: '已退回', tone: 'look', next: '请按退回意见调整后重新登记，或与县减负办联系。' },
  withdrawn: { line: '已撤回', tone: 'look', next: '这件事项已撤回，无须办理。' },
  expired: { line: '已到期', tone: 'look', next: '编号已过有效期，确需继续的请重新登记。' },
};

/** What became of it; the link goes on answering this question. */
export const strayDonePage = (done: StrayDone): string => {
  const { line, tone, next } = STATES[done.state] ?? STATES['in-review']!;
  const number = done.number
    ? `<dt>准入编号</dt><dd>${done.number}</dd><dt>有效期至</dt><dd>${done.expiresOn ? writtenDay(done.expiresOn) : '—'}</dd>`
    : '';
  return htmlPage(
    '补充登记',
    `<h1>补充登记</h1><p class="answer ${tone}">${line}</p><dl><dt>事项</dt><dd>${escapeHtml(done.title)}</dd>${number}</dl><p>${next}</p>`,
    STYLE,
  );
};
