import { escapeHtml, htmlPage } from '../http/html.ts';
import { showCode } from '../http/secret-code.ts';
import { LAPSES_AFTER_DAYS, MAX_VOICE, type VoiceState, type VoiceTopic } from './voice.ts';

/** 直通车: pages without account and script; they set no cookie and name nothing of the visitor. */

const TOPIC_WORDS: Record<VoiceTopic, [zh: string, en: string]> = {
  documents: ['发文太多太长', 'Documents'],
  meetings: ['开会', 'Meetings'],
  inspections: ['督查检查', 'Inspections'],
  forms: ['报表材料', 'Forms'],
  groups: ['系统和工作群', 'Systems and chat groups'],
  assessment: ['考核', 'Assessment'],
  other: ['其他', 'Other'],
};

const KEPT = `<p><small>不登记姓名、单位、账号、网络地址、浏览器和提交时刻，只记日期。请不要写姓名、电话和只有您知道的细节；也请用自己的设备和网络打开本页。</small></p>`;

export type VoiceForm = {
  token: string;
  bodies: { id: string; name: string }[];
  aboutUnitId: string;
  topic: string;
  words: string;
  notice: string | null;
};

const option = (value: string, words: string, chosen: boolean): string =>
  `<option value="${escapeHtml(value)}"${chosen ? ' selected' : ''}>${escapeHtml(words)}</option>`;

export const voicePage = (form: VoiceForm): string =>
  htmlPage(
    '直通车',
    `<h1>直通车 <span class="en">A voice that cannot be traced</span></h1>${form.notice ? `<p class="look">${escapeHtml(form.notice)}</p>` : ''}
<form method="post" action="/voice"><input type="hidden" name="token" value="${escapeHtml(form.token)}">
<label for="t">关于 <span class="en">About</span></label><select id="t" name="topic">${Object.entries(TOPIC_WORDS)
      .map(([topic, [zh, en]]) => option(topic, `${zh} ${en}`, topic === form.topic))
      .join('')}</select>
<label for="a">哪个单位的要求，可不选 <span class="en">Whose demand, optional</span></label>
<select id="a" name="aboutUnitId">${option('', '不指明', form.aboutUnitId === '')}${form.bodies.map((one) => option(one.id, one.name, one.id === form.aboutUnitId)).join('')}</select>
<label for="w">想说的话 <span class="en">Words</span></label>
<textarea id="w" name="words" maxlength="${MAX_VOICE}" required>${escapeHtml(form.words)}</textarea><button>提交 Send</button></form>
${KEPT}<p><a href="/voice/read">凭回信码看答复 Read the answer</a></p>`,
  );

export const takenPage = (code: string): string =>
  htmlPage(
    '已收到',
    `<h1>已收到 <span class="en">Received</span></h1><p>回信码 <span class="en">Your code</span></p><p class="answer ok">${escapeHtml(showCode(code))}</p>
<p>请抄下。只有凭它才能看答复、再说几句、关闭这封来信；我们没有留存，丢了补不了。由县减负办答复，只有您能关闭。</p><p><a href="/voice/read">去看答复 Read</a></p>`,
  );

export const readForm = (notice: string | null): string =>
  htmlPage(
    '看答复',
    `<h1>看答复 <span class="en">Read the answer</span></h1>${notice ? `<p class="look">${escapeHtml(notice)}</p>` : ''}
<form method="post" action="/voice/read"><label for="c">回信码 <span class="en">Code</span></label>
<input id="c" name="code" autocomplete="off" placeholder="K7QF-93MD-2XPA-5TGE" required><button>查看 Look</button></form>${KEPT}`,
  );

const STATE: Record<VoiceState, [zh: string, en: string]> = {
  open: ['等待答复', 'Waiting'],
  answered: ['已答复', 'Answered'],
  lapsed: [`答复后 ${LAPSES_AFTER_DAYS} 天没有来信，已搁置（不算解决）`, 'Lapsed, not settled'],
  closed: ['已由您关闭', 'Closed by you'],
};

export type VoiceShown = {
  code: string;
  state: VoiceState;
  said: { side: string; words: string; on: string }[];
};

export const readPage = ({ code, state, said }: VoiceShown, notice: string | null): string => {
  const [zh, en] = STATE[state];
  const lines = said
    .map(
      (one) =>
        `<dt>${escapeHtml(one.on)}</dt><dd><strong>${one.side === 'office' ? '县减负办' : '您'}</strong> ${escapeHtml(one.words)}</dd>`,
    )
    .join('');
  const acts =
    state === 'closed'
      ? ''
      : `<form method="post" action="/voice/read"><input type="hidden" name="code" value="${escapeHtml(code)}">
<label for="w">再说几句 <span class="en">Words</span></label><textarea id="w" name="words" maxlength="${MAX_VOICE}"></textarea>
<button name="act" value="reply">送出 Send</button> <button name="act" value="close">关闭这封来信 Close</button></form>`;
  return htmlPage(
    `直通车：${zh}`,
    `<h1>直通车</h1>${notice ? `<p class="look">${escapeHtml(notice)}</p>` : ''}<p class="answer ok">${zh} <span class="en">${en}</span></p><dl>${lines}</dl>${acts}`,
  );
};
