import ExcelJS from 'exceljs';
import { addDays, toLocalDate } from '../clock.ts';
import { writtenDay, writtenMoment } from '../files/written-day.ts';
import { escapeHtml } from '../http/html.ts';
import { SUBJECT_CLASSES } from '../register/register-lookup.ts';
import { type Note, noteText } from './courtesy-note.ts';

export type ListedNumber = { number: string; issuerName: string; subjectClass: string; expiresOn: string };
export type NumberList = { region: string; madeAt: Date; numbers: ListedNumber[] };

/** A list says what was in force when it was made; after a week it asks to be fetched again. */
export const LIST_DAYS = 7;

export const goodUntil = (madeAt: Date): string => addDays(toLocalDate(madeAt), LIST_DAYS);

const classOf = (subjectClass: string): string => SUBJECT_CLASSES[subjectClass]?.[0] ?? '其他';

const WIDTHS = [26, 40, 12, 18];
const HEAD = ['准入编号', '发起单位', '事项类别', '有效期至'];

const rowOf = (one: ListedNumber): string[] => [
  one.number,
  one.issuerName,
  classOf(one.subjectClass),
  writtenDay(one.expiresOn),
];

/** As the page keeps it: its script compares days, so they stay `YYYY-MM-DD` until they are shown. */
const storedRow = (one: ListedNumber): string[] => [
  one.number,
  one.issuerName,
  classOf(one.subjectClass),
  one.expiresOn,
];

/** The list as a workbook: its own dates on top, then one row a number. */
export const numberSheet = async ({ madeAt, numbers }: NumberList): Promise<Buffer> => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('有效编号', { views: [{ state: 'frozen', ySplit: 3 }] });
  sheet.addRow(['有效准入编号名单（离线查验用）']).font = { bold: true, size: 14 };
  sheet.addRow([
    `生成于 ${writtenMoment(madeAt)}，有效至 ${writtenDay(goodUntil(madeAt))}，共 ${numbers.length} 个；过期请重新下载。`,
  ]);
  sheet.addRow(HEAD).font = { bold: true };
  for (const one of numbers) {
    // Eighteen digits stay words.
    sheet.addRow(rowOf(one)).eachCell((cell) => {
      cell.numFmt = '@';
    });
  }
  for (const [nth, width] of WIDTHS.entries()) sheet.getColumn(nth + 1).width = width;
  sheet.autoFilter = { from: 'A3', to: 'D3' };
  sheet.pageSetup = { paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '3:3' };
  return Buffer.from(await book.xlsx.writeBuffer());
};

const STYLE = `body{margin:0;background:#f7f8fa;color:#1f2328;font:18px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
main{max-width:44rem;margin:1rem auto;padding:1rem 1.5rem;background:#fff;border:1px solid #d9dde3}
h1{font-size:1.35rem;margin:.25rem 0}p{margin:.4rem 0}.faint{color:#59626d;font-size:.9rem}
input{font:inherit;font-size:1.3rem;width:100%;box-sizing:border-box;padding:.5rem;border:1px solid #8c959f;font-variant-numeric:tabular-nums}
.answer{font-size:1.5rem;font-weight:600;min-height:2.6rem}.ok{color:#0f6b6b}.look{color:#8a5a00}.must{color:#b3261e}
table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{text-align:left;padding:.25rem .5rem;border-top:1px solid #d9dde3;font-variant-numeric:tabular-nums}
td:first-child,td:last-child{white-space:nowrap}table.none{display:none}
pre{white-space:pre-wrap;font:inherit;font-size:.95rem;border:1px solid #d9dde3;padding:.75rem}
.over{border-left:4px solid #8a5a00;background:#fdf7ea;padding:.4rem .8rem}
@media(max-width:30rem){main{padding:.75rem}th:nth-child(3),td:nth-child(3){display:none}td:first-child{white-space:normal}table{font-size:.8rem}}`;

/** Runs in the downloaded file, with no network and by the clock of the PC it lies on; kept to what Chromium 86 knows. */
const SCRIPT = `
var data=JSON.parse(document.getElementById('data').textContent);
var box=document.getElementById('n'),answer=document.getElementById('answer'),rows=document.getElementById('rows'),note=document.getElementById('note');
var today=function(){var d=new Date(Number(new Date)+288e5);return d.toISOString().slice(0,10)};
var digits=function(t){return t.normalize('NFKC').replace(/\\D/g,'')};
var checked=function(d){var r=0;for(var i=0;i<16;i++)r=(r*10+Number(d[i]))%97;var c=String(98-r*100%97);return (c.length<2?'0'+c:c)===d.slice(16)};
if(today()>data.until)document.getElementById('over').hidden=false;
var say=function(words,tone){answer.textContent=words;answer.className='answer '+tone};
var look=function(){
  var typed=box.value.trim(),d=digits(typed);rows.textContent='';note.hidden=true;
  document.getElementById('table').className='none';
  if(!typed){say('共 '+data.rows.length+' 个有效编号','');return}
  var hits=data.rows.filter(function(r){return d.length>3?digits(r[0]).indexOf(d)>=0:r[1].indexOf(typed)>=0}).slice(0,50);
  if(d.length===18){
    if(!checked(d))say('编号有误：有一位不对，请核对','look');
    else if(!hits.length){say('名单内没有此号','must');note.hidden=false}
    else if(hits[0][3]<today())say('已过期','look');
    else say('有效','ok');
  }else say(hits.length?'找到 '+hits.length+(hits.length===50?' 个以上':' 个'):'没有找到',hits.length?'':'look');
  document.getElementById('table').className=hits.length?'':'none';
  hits.forEach(function(r){var tr=document.createElement('tr');r.forEach(function(c){var td=document.createElement('td');td.textContent=/^\\d{4}-\\d\\d-\\d\\d$/.test(c)?Number(c.slice(0,4))+'年'+Number(c.slice(5,7))+'月'+Number(c.slice(8))+'日':c;tr.appendChild(td)});rows.appendChild(tr)});
};
box.addEventListener('input',look);look();`;

/** One file that answers without any network: open it from the disk, type a number. */
export const numberListPage = (list: NumberList, note: Note): string => {
  const until = goodUntil(list.madeAt);
  const data = JSON.stringify({ until, rows: list.numbers.map(storedRow) }).replace(/</g, '\\u003c');
  const made = `生成于 ${writtenMoment(list.madeAt)}，有效至 ${writtenDay(until)}，共 ${list.numbers.length} 个有效编号`;
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,"><title>离线编号查验</title><style>${STYLE}</style></head><body><main>
<h1>离线编号查验</h1><p class="faint">${made}。不联网即可查；到镇到村码请联网扫码。</p>
<p id="over" class="over" hidden>本名单已过有效日，请联网重新下载；下面的结果只供参考。</p>
<label for="n">准入编号（可带横线），或发起单位名称</label><input id="n" inputmode="text" autocomplete="off" autofocus>
<p id="answer" class="answer" role="status"></p>
<table id="table"><thead><tr>${HEAD.map((word) => `<th>${word}</th>`).join('')}</tr></thead><tbody id="rows"></tbody></table>
<section id="note" hidden><p>名单生成后新发的编号不在其中，可致电县减负办核对。确无编号的，可出示下面的告知单，不必由本单位推辞：</p><pre>${escapeHtml(noteText(note))}</pre></section>
<noscript><p>浏览器关闭了脚本，请改用 Excel 名单。</p></noscript></main>
<script type="application/json" id="data">${data}</script><script>${SCRIPT}</script></body></html>`;
};
