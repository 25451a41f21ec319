import type { Letter } from '../files/write-docx.ts';
import { writtenDay, writtenSpan } from '../files/written-day.ts';
import type { YearCounts } from './explanation-views.ts';

type Input = {
  unit: string;
  counts: YearCounts;
  /** The document about to go out, when it is known: it is the next one of the year. */
  draftTitle: string | null;
  today: string;
};

/**
 * The written explanation that a unit owes when its documents are more than last year's (2024 provisions cl. 1), with the
 * counts and the formula filled in. The reasons are the unit's own: they are left to be written, never made up.
 */
export const explanationOf = ({ unit, counts, draftTitle, today }: Input): Letter => {
  const next = counts.thisYear + (draftTitle ? 1 : 0);
  const more = next - counts.lastYear;
  const share = counts.lastYear === 0 ? null : ((more / counts.lastYear) * 100).toFixed(1);
  const draft = draftTitle ? `；拟印发“${draftTitle}”，为今年第 ${next} 件` : '';
  const source = counts.lastSource === 'listed' ? '导入的上年发文登记' : '松绑平台登记';
  return {
    heading: '关于年度发文数量超过上年同期的书面说明',
    salutation: '上一级党委办公厅（室）：',
    paragraphs: [
      `按照《整治形式主义为基层减负若干规定》第一条关于年度发文数量只减不增，确需超过上年的，应当向上一级党委办公厅（室）书面说明的要求，现将我单位发文情况说明如下。`,
      `一、数量情况。${writtenSpan(counts.from, counts.to)}，我单位已登记发文 ${counts.thisYear} 件${draft}。上年同期（${writtenSpan(counts.lastFrom, counts.lastTo)}）${counts.lastYear} 件。`,
      `计算：${next} 件（本年）－ ${counts.lastYear} 件（上年同期）＝ 增加 ${more} 件${share === null ? '' : `；${more} ÷ ${counts.lastYear} × 100% ＝ ${share}%`}。本年数据取自松绑平台登记，已撤回、已退回的不计；上年数据取自${source}。分月情况如下表。`,
    ],
    table: [
      ['月份', '本年（件）', '上年同期（件）'],
      ...counts.months.map((row) => [`${row.month}月`, String(row.thisYear), String(row.lastYear)]),
      ['合计', String(counts.thisYear), String(counts.lastYear)],
    ],
    after: [
      '二、超过上年的原因。（请逐件说明依据和必要性，哪些系上级部署、哪些系应急处置。）',
      '三、压减措施。（请写明今后几个月可合并、改用函件或电话、不再印发的文件及件数。）',
    ],
    signature: unit,
    date: writtenDay(today),
  };
};
