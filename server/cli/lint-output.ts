import type { Price } from '@songbang/engine/pricing/price.ts';
import type { Reading } from '@songbang/engine/reading/reading.ts';
import type { Finding, FindingLevel, Review } from '@songbang/engine/rules/review.ts';
import type { Saved } from './saved-by-fixes.ts';

type Lint = {
  file: string;
  text: string;
  reading: Reading;
  review: Review;
  price: Price;
  /** What taking all fixes saves. */
  saved: Saved;
  colour: boolean;
};

const LABEL: Record<FindingLevel, string> = { must: '必须', should: '应当', hint: '提示' };
const COLOUR: Record<FindingLevel, string> = { must: '\u001b[31m', should: '\u001b[33m', hint: '\u001b[36m' };
const RESET = '\u001b[0m';
const DIM = '\u001b[2m';

const LANES: Record<Review['lane'], string> = {
  green: '绿色通道',
  amber: '黄色通道（一人复核）',
  red: '红色通道（联席）',
  emergency: '应急通道',
};

/** What a linter prints: place, level, sentence, rule; under it the source and the ways out; at the foot the price. */
export const formatLint = (lint: Lint): string => {
  const { file, text, reading, review, price } = lint;
  const head = `${paint(lint, DIM, file)}  ${reading.title ?? '（没有读出标题）'}\n`;
  const findings = review.findings.map((finding) => formatFinding(finding, text, lint)).join('');
  const count = (level: FindingLevel) => review.findings.filter((one) => one.level === level).length;
  const totals = `必须 ${count('must')} · 应当 ${count('should')} · 提示 ${count('hint')} · ${LANES[review.lane]}`;
  const cost = `每个乡镇约 ${price.personHours} 人时，${yuan(price.yuan)}（两小时车程、18 个村计）`;
  const fixes = review.findings.reduce((sum, one) => sum + (one.fixes.length > 0 ? 1 : 0), 0);
  return `${head}${findings}\n${totals}\n${cost}${fixes > 0 ? `；${fixes} 条意见有现成的改法，${savings(lint)}` : ''}\n`;
};

const yuan = (value: number): string => `¥${Math.round(value).toLocaleString('en')}`;
const savings = ({ saved }: Lint): string =>
  saved.personHours > 0 ? `全部采用可省 ${saved.personHours} 人时、${yuan(saved.yuan)}` : '采用后用时不变';

const formatFinding = (finding: Finding, text: string, lint: Lint): string => {
  const place = finding.span ? position(text, finding.span[0]) : '1:1';
  const level = paint(lint, COLOUR[finding.level], LABEL[finding.level]);
  const { source } = finding;
  const basis = paint(
    lint,
    DIM,
    `${source.title}${source.clause ? ` ${source.clause}` : ''}${source.certainty === 4 ? '（待核实）' : ''}`,
  );
  const ways = finding.fixes.map((fix) => `         → ${fix.title}${fix.effect ? `：${fix.effect}` : ''}\n`).join('');
  return `  ${padded(place, 7)}${level}  ${finding.message}  ${paint(lint, DIM, `(${finding.rule})`)}\n         ${basis}\n${ways}`;
};

/** `line:column`, both from 1; a column counts characters, as editors do. */
const position = (text: string, offset: number): string => {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return `${line}:${[...before.slice(before.lastIndexOf('\n') + 1)].length + 1}`;
};

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(1, width - displayWidth(text)));

/** Terminal columns: CJK and full-width characters take two. `displayWidth('限时ok')` → 6 */
export const displayWidth = (text: string): number =>
  [...text].reduce(
    (sum, char) =>
      sum +
      (/[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(
        char,
      )
        ? 2
        : 1),
    0,
  );

const paint = ({ colour }: Lint, code: string, text: string): string => (colour ? `${code}${text}${RESET}` : text);
