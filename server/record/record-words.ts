import { hoursFigure } from '@songbang/engine/pricing/figure.ts';
import { toLocal, toLocalDate } from '../clock.ts';
import type { FileSection } from '../files/write-docx.ts';
import { dottedDay, writtenDay, writtenMoment, writtenSpan } from '../files/written-day.ts';
import { escapeHtml, htmlPage } from '../http/html.ts';
import { KIND_WORDS } from '../matters/kind-lookup.ts';
import type { WorkRecord } from './record-views.ts';

export const RECORD_NOTE =
  '本档由办理记录自动汇成，未另行填报；不打分，不与他人比较。只有本人能看、能导出、能决定交给谁。居民说的话不写入本档。';

/** `2026.11.3 17:30` */
const dottedMoment = (at: Date): string => `${dottedDay(toLocalDate(at))} ${toLocal(at).slice(11)}`;
const day = (at: Date): string => writtenDay(toLocalDate(at));

/** The issuer has a column of its own: a clerk of the sample has 45 pages a year so, 59 otherwise. */
const withoutIssuer = (title: string, issuer: string): string => {
  const own = title.startsWith(issuer) ? title.slice(issuer.length) : title;
  // A chat message ends in a full stop, and a colon follows here.
  return (/^(?:关于|转发|印发)/.test(own) ? own : title).replace(/[。；！]$/, '');
};

/** The record as a Word file and as a page: the same sections in the same order. */
export const recordSections = (record: WorkRecord): FileSection[] => [
  {
    title: '一、任岗',
    paragraphs: record.posts.length === 0 ? ['这段时间没有任岗记录。'] : [],
    table: [
      ['岗位', '起', '止'],
      ...record.posts.map((post) => [post.name, writtenDay(post.from), post.to ? writtenDay(post.to) : '在任']),
    ],
  },
  {
    title: '二、办理居民的事',
    paragraphs: [mattersLine(record)],
    table: [
      ['答复日期', '类别', '收到', '答应答复', '办结'],
      ...record.matters.map((one) => [
        day(one.answeredAt),
        KIND_WORDS[one.kind as keyof typeof KIND_WORDS]?.[0] ?? one.kind,
        day(one.receivedAt),
        writtenDay(one.promisedOn),
        one.closedBy === 'resident' ? '居民本人办结' : one.closedBy === 'unit' ? '已办结' : '已答复',
      ]),
    ],
  },
  {
    title: '三、办理上级事项',
    paragraphs: [`共办完 ${record.tasks.length} 项。“全镇用时”取自负担台账，是全单位为该事项所用人时，不是个人用时。`],
    table: [
      ['办完', '事项', '要求单位', '期限', '全镇用时'],
      ...record.tasks.map((one) => [
        dottedDay(toLocalDate(one.doneAt)),
        `${withoutIssuer(one.title, one.issuer)}：${one.what}`,
        one.issuer,
        one.dueAt ? dottedMoment(one.dueAt) : '未定',
        hoursFigure(one.unitHours),
      ]),
    ],
  },
];

const mattersLine = ({ matters }: WorkRecord): string => {
  const inTime = matters.filter((one) => toLocalDate(one.answeredAt) <= one.promisedOn).length;
  const settled = matters.filter((one) => one.closedBy === 'resident').length;
  return `共答复 ${matters.length} 件，其中答应日期内答复 ${inTime} 件，居民本人办结 ${settled} 件。`;
};

export const recordHeading = ({ person }: WorkRecord): string => `${person.label} 实绩档`;

/** The days it covers, on a line of their own: a heading may break anywhere, a date may not. */
export const recordPeriod = ({ from, to }: WorkRecord): string => writtenSpan(from, to);

const table = (rows: string[][]): string =>
  rows.length < 2
    ? ''
    : `<table><thead><tr>${rows[0]!.map((cell) => `<th>${escapeHtml(cell)}</th>`).join('')}</tr></thead><tbody>${rows
        .slice(1)
        .map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`)
        .join('')}</tbody></table>`;

/** What whoever got the link reads; it needs no script and no account. */
export const recordPage = (record: WorkRecord, handed: { to: string; until: Date }): string => {
  const sections = recordSections(record)
    .map(
      (section) =>
        `<h2>${escapeHtml(section.title)}</h2>${section.paragraphs.map((words) => `<p>${escapeHtml(words)}</p>`).join('')}${table(section.table ?? [])}`,
    )
    .join('');
  return htmlPage(
    recordHeading(record),
    `<style>main{max-width:60rem}h2{font-size:1.1rem}table{width:100%;border-collapse:collapse;font-size:.85rem}th,td{border:1px solid #d9dde3;padding:.25rem .5rem;text-align:left;overflow-wrap:anywhere}</style>
<h1>${escapeHtml(recordHeading(record))}</h1><p>${escapeHtml(recordPeriod(record))}</p><p>${escapeHtml(record.person.unit)}。由本人移交：${escapeHtml(handed.to)}，${escapeHtml(writtenMoment(handed.until))} 前可看。</p>${sections}<p><small>${RECORD_NOTE}</small></p>`,
  );
};
