import { provisions2024Pack } from '@songbang/engine/rules/packs/provisions-2024/pack.ts';
import type { Finding, Review } from '@songbang/engine/rules/review.ts';
import type { Letter } from '../files/write-docx.ts';
import { writtenDay } from '../files/written-day.ts';

/** What a receipt is made of: the stored review of one numbered request. */
export type Receipted = {
  title: string;
  issuerName: string;
  number: string;
  reviewedOn: string;
  review: Pick<Review, 'findings' | 'unknown' | 'ruleVersions'>;
  /** What the office wrote when it let the request through; '' for nothing. */
  reason: string;
};

const RESULT = { clear: '未见不符或不适用', unknown: '缺数据，未判断' } as const;
const LEVEL: Record<Finding['level'], string> = { must: '必须', should: '应当', hint: '提示' };

type Row = { name: string; clause: string; result: string; clear: boolean };

/** One row for each rule of the 2024 provisions that the review asked, in the order of the pack. */
const rowsOf = ({ findings, unknown, ruleVersions }: Receipted['review']): Row[] =>
  provisions2024Pack.rules
    .filter((rule) => rule.id in ruleVersions)
    .map(({ id, titles, source }) => {
      const found = findings.find((one) => one.rule === id);
      const missing = unknown.some((one) => one.rule === id);
      const result = found ? `有意见（${LEVEL[found.level]}）` : missing ? RESULT.unknown : RESULT.clear;
      return { name: `${id} ${titles.zh}`, clause: source.clause, result, clear: !found && !missing };
    });

/**
 * 对照单: that a request was held against the 2024 provisions before it got its number, rule by rule, with counts. It says what was
 * not judged, and it does not say that nothing is wrong: a rule that finds nothing may not have applied.
 * @example receiptOf({ … }).heading // '《整治形式主义为基层减负若干规定》对照单'
 */
export const receiptOf = (of: Receipted, signed: { office: string; today: string }): Letter => {
  const rows = rowsOf(of.review);
  const own = of.review.findings.filter((finding) => rows.some((row) => row.name.startsWith(`${finding.rule} `)));
  const unknown = rows.filter((row) => row.result === RESULT.unknown).length;
  const clear = rows.filter((row) => row.clear).length;
  const found = rows.length - clear - unknown;
  return {
    heading: '《整治形式主义为基层减负若干规定》对照单',
    salutation: `${of.issuerName}：`,
    paragraphs: [
      `你单位“${of.title}”（准入编号 ${of.number}）已于${writtenDay(of.reviewedOn)}对照《整治形式主义为基层减负若干规定》（2024年）逐条体检。`,
      `共对照 ${rows.length} 条：未见不符或不适用 ${clear} 条，有意见 ${found} 条，缺数据未判断 ${unknown} 条。`,
      ...own.map((finding) => `意见（${finding.rule}）：${finding.message}`),
      ...(found > 0 && of.reason ? [`处理意见：${of.reason}`] : []),
    ],
    table: [['规则', '条款', '结果'], ...rows.map(({ name, clause, result }) => [name, clause, result])],
    columns: [58, 16, 26],
    after: ['“未见不符或不适用”指按已登记的文字和数据没有查出问题，不代替法制审核和一致性评估。'],
    signature: signed.office,
    date: writtenDay(signed.today),
  };
};
