import { writtenSpan } from '../files/written-day.ts';
import { escapeHtml, htmlPage } from '../http/html.ts';
import { type Pass, type PassState, spacedCode } from './pass.ts';

/** What a pass says, term by term, for the page, the printed slip and the Word file. */
export const passFacts = (pass: Pass): [term: string, text: string][] => [
  ['发起单位', pass.issuerName],
  ['事由', pass.title],
  ['依据', pass.basis],
  ['查看事项', pass.items.map((item, nth) => `${nth + 1}. ${item}`).join('\n')],
  ['到访日期', writtenSpan(pass.startsOn, pass.endsOn)],
  ['到访单位', pass.hosts.map((host) => host.name).join('、')],
  ['人数与时长', `${pass.people} 人，每处 ${pass.hours} 小时`],
  ['合并到访', pass.joined.length > 0 ? pass.joined.join('、') : '无其他单位同行'],
  ['可要求提供', pass.papers.length > 0 ? pass.papers.join('、') : '无。不要求准备任何材料'],
  ['准入编号', pass.number],
];

/** What the host need not do; printed on every slip (2024 provisions part 3, and the product's own principles). */
export const PASS_FOOTNOTES = [
  '到访单位只核对本码是否有效，不要求陪同、汇报材料，不登记定位、不拍照留痕。',
  '事项、人数、材料超出本码所列的，请与县减负办联系。',
];

const LINES: Record<PassState, { zh: string; en: string; tone: string; next: string }> = {
  valid: { zh: '有效', en: 'Valid today', tone: 'ok', next: '请按所列事项接待；未列的材料不必提供。' },
  early: { zh: '未到日期', en: 'Not yet', tone: 'look', next: '还没有到所列日期，请对方按日期到访。' },
  over: { zh: '已过期', en: 'Over', tone: 'look', next: '已过所列日期，可请发起单位重新开具。' },
  revoked: {
    zh: '已停用',
    en: 'No longer in force',
    tone: 'look',
    next: '这个码已撤回、已换新码，或所依据的编号已失效，请向发起单位索取现行的码。',
  },
};

const STYLE = `
.slip{border:1px solid #1f2328;padding:1rem;margin-top:1rem}
.slip h2{text-align:center;margin:0;font-size:1.2rem}
.slip .code{text-align:center;font-size:1.9rem;font-weight:600;letter-spacing:.06em;margin:.25rem 0;font-variant-numeric:tabular-nums}
.slip dd{white-space:pre-line}
.slip .qr{text-align:center}.slip .qr svg{width:9rem;height:9rem}
.slip small{display:block;text-align:center}
@media print{body{font-size:11pt;line-height:1.5}main{margin:0;padding:0;max-width:none}h1,.answer,.tools{display:none}.slip{margin:0;border-width:1.5pt}.slip dl{gap:.15rem .8rem;margin:.5rem 0}.slip .qr svg{width:30mm;height:30mm}}
`;

type Shown = {
  state: PassState /** Whether to say more than validity: by the link, or on the day. */;
  full: boolean;
  paper: 'A5' | 'A4';
};

/** The pass as a page: validity on top, then the slip as it is printed. `qrSvg` is the code that opens this page. */
export const passPage = (pass: Pass, { state, full, paper }: Shown, qrSvg: string): string => {
  const line = LINES[state];
  const head = `<h1>到镇到村码</h1><p class="answer ${line.tone}">${line.zh} <span class="en">${line.en}</span></p><p class="tools">${line.next}</p>`;
  const note =
    state === 'valid'
      ? ''
      : `<p class="tools"><a href="/note?pass=${pass.code}">打印或转发县减负办告知单</a> <span class="en">Note from the county office</span></p>`;
  if (!full) {
    const when = `<dl><dt>码</dt><dd>${spacedCode(pass.code)}</dd></dl>`;
    return htmlPage(`到镇到村码：${line.zh}`, `${head}${when}${note}`, STYLE);
  }
  const rows = passFacts(pass)
    .map(([term, text]) => `<dt>${term}</dt><dd>${escapeHtml(text)}</dd>`)
    .join('');
  const slip = `<section class="slip"><h2>到镇到村码</h2><p class="code">${spacedCode(pass.code)}</p><dl>${rows}</dl><div class="qr">${qrSvg}</div>${PASS_FOOTNOTES.map((text) => `<small>${text}</small>`).join('')}</section>`;
  const other = paper === 'A5' ? 'A4' : 'A5';
  const tools =
    qrSvg === ''
      ? ''
      : `<p class="tools"><small>本页按 ${paper} 打印；<a href="?paper=${other}">改为 ${other}</a>。</small></p>`;
  const size = `@page{size:${paper};margin:${paper === 'A5' ? '10mm' : '20mm'}}${paper === 'A4' ? '@media print{body{font-size:15pt}.slip .qr svg{width:45mm;height:45mm}}' : ''}`;
  return htmlPage(`到镇到村码：${line.zh}`, `${head}${note}${slip}${tools}`, STYLE + size);
};

/** A code with a wrong digit. */
export const mistypedPassPage = (): string =>
  htmlPage(
    '到镇到村码：码有误',
    '<h1>到镇到村码</h1><p class="answer look">码有误 <span class="en">Mistyped</span></p><p>到镇到村码共 10 位数字，其中有一位不对，请核对后<a href="/verify">重新输入</a>。</p>',
    STYLE,
  );

/** A well-formed code nobody issued. */
export const unknownPassPage = (code: string): string =>
  htmlPage(
    '到镇到村码：查无此码',
    `<h1>到镇到村码</h1><p class="answer must">查无此码 <span class="en">Not issued</span></p><dl><dt>码</dt><dd>${spacedCode(code)}</dd></dl><p>这个码不在册。可以县减负办的名义请对方先行办理，不必由本单位推辞。</p><p><a href="/note?pass=${code}">打印或转发县减负办告知单</a> <span class="en">Note from the county office</span></p>`,
    STYLE,
  );
