import { hoursFigure } from '@songbang/engine/pricing/figure.ts';
import type { Price } from '@songbang/engine/pricing/price.ts';
import type { Reading } from '@songbang/engine/reading/reading.ts';
import type { Finding, FindingLevel, Review } from '@songbang/engine/rules/review.ts';
import type { Saved } from './saved-by-fixes.ts';
import { excerpt, padded, wrap } from './terminal-text.ts';

type Lint = {
  file: string;
  text: string;
  reading: Reading;
  review: Review;
  price: Price;
  /** What taking all fixes saves. */
  saved: Saved;
  colour: boolean;
  /** Columns of the terminal. */
  width: number;
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
  const [first = '', ...more] = wrap(
    `${file}  ${reading.title ?? '（没有读出标题）'}`,
    Math.max(MIN_WIDTH, lint.width),
  );
  const head = [first.replace(file, paint(lint, DIM, file)), ...more, ''].join('\n');
  const findings = review.findings.map((finding) => formatFinding(finding, text, lint)).join('');
  const count = (level: FindingLevel) => review.findings.filter((one) => one.level === level).length;
  const totals = `必须 ${count('must')} · 应当 ${count('should')} · 提示 ${count('hint')} · ${LANES[review.lane]}`;
  const cost = `每个乡镇约 ${hoursFigure(price.personHours)} 人时，${yuan(price.yuan)}（两小时车程、18 个村计）`;
  const fixes = review.findings.reduce((sum, one) => sum + (one.fixes.length > 0 ? 1 : 0), 0);
  const ways = fixes > 0 ? `；${fixes} 条意见有现成的改法，${savings(lint)}` : '';
  return [`${head}${findings}`, totals, ...wrap(`${cost}${ways}`, Math.max(MIN_WIDTH, lint.width)), ''].join('\n');
};

const yuan = (value: number): string => `¥${Math.round(value).toLocaleString('en')}`;
const savings = ({ saved }: Lint): string =>
  saved.personHours > 0 ? `全部采用可省 ${hoursFigure(saved.personHours)} 人时、${yuan(saved.yuan)}` : '采用后用时不变';

/** Where a finding's words begin: behind its place. */
const INDENT = 9;
const MIN_WIDTH = 40;

const formatFinding = (finding: Finding, text: string, lint: Lint): string => {
  const { source, span } = finding;
  const room = Math.max(MIN_WIDTH, lint.width) - INDENT;
  const label = LABEL[finding.level];
  const place = padded(span ? position(text, span[0]) : '1:1', INDENT - 2);
  const [first = '', ...rest] = wrap(`${label}  ${finding.message}  (${finding.rule})`, room);
  const sentence = [
    `  ${place}${first.replace(label, paint(lint, COLOUR[finding.level], label))}`,
    ...rest.map((line) => `${' '.repeat(INDENT)}${line}`),
  ];
  const basis = `${source.title}${source.clause ? ` ${source.clause}` : ''}${source.certainty === 4 ? '（待核实）' : ''}`;
  const under = (words: string) => wrap(words, room).map((line) => `${' '.repeat(INDENT)}${line}`);
  const ways = finding.fixes.flatMap((fix) => {
    const [head = '', ...more] = wrap(`${fix.title}${fix.effect ? `：${fix.effect}` : ''}`, room - 2);
    return [`${' '.repeat(INDENT)}→ ${head}`, ...more.map((line) => `${' '.repeat(INDENT + 2)}${line}`)];
  });
  const quoted = span ? excerpt(text, span, room).map((line) => `${' '.repeat(INDENT)}${paint(lint, DIM, line)}`) : [];
  return [...sentence, ...quoted, ...under(basis).map((line) => paint(lint, DIM, line)), ...ways, ''].join('\n');
};

/** `line:column`, both from 1; a column counts characters, as editors do. */
const position = (text: string, offset: number): string => {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return `${line}:${[...before.slice(before.lastIndexOf('\n') + 1)].length + 1}`;
};

const paint = ({ colour }: Lint, code: string, text: string): string => (colour ? `${code}${text}${RESET}` : text);
