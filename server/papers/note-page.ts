import type { Letter } from '../files/write-docx.ts';
import { escapeHtml, htmlPage } from '../http/html.ts';

const STYLE = `
.letter{max-width:44rem;font-size:18px}
.letter h1{text-align:center;font-size:1.5rem;margin:0 0 1.5rem}
.letter p{margin:.4rem 0;overflow-wrap:anywhere}
.letter .body{text-indent:2em;text-align:justify}
.letter .sign{text-align:right;margin-right:2em}
.scan{width:8rem;text-align:center;margin-top:-4.5rem}.scan svg{width:7rem;height:7rem}.scan small{display:block}
.tools{margin-top:1.5rem;border-top:1px solid #d9dde3;padding-top:.75rem}
.tools textarea{min-height:12rem;font-size:.95rem}
.tools a{color:#0f6b6b}
@page{size:A4;margin:30mm 26mm}
@media print{.tools{display:none}main.letter{max-width:none;margin:0;padding:0}.letter{font:16pt/28pt "FangSong","仿宋","Noto Serif CJK SC",serif}}
`;

/** A letter as a page: to print on A4, to take as a Word file, to paste as text. */
export const letterPage = (
  letter: Letter,
  offer: {
    docxUrl: string;
    text: string /** An SVG the reader scans, drawn below the signature. */;
    qrSvg: string | null;
  },
): string => {
  const line = (text: string, of: string) => `<p class="${of}">${escapeHtml(text)}</p>`;
  const body = [
    `<h1>${escapeHtml(letter.heading)}</h1>`,
    letter.salutation ? line(letter.salutation, '') : '',
    ...letter.paragraphs.map((text) => line(text, 'body')),
    line(letter.signature, 'sign'),
    line(letter.date, 'sign'),
    offer.qrSvg ? `<div class="scan">${offer.qrSvg}<small>扫码补登，约两分钟</small></div>` : '',
    `<div class="tools"><p><a href="${escapeHtml(offer.docxUrl)}">下载 Word 文件 <span class="en">Word file</span></a>；也可直接打印本页，或复制下面的文字发到群里。</p>`,
    `<textarea readonly aria-label="可粘贴的文字">${escapeHtml(offer.text)}</textarea></div>`,
  ].join('\n');
  return htmlPage(letter.heading, body, STYLE).replace('<main>', '<main class="letter">');
};
