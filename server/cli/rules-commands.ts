import { type CatalogueRow, catalogue, ruleById } from '@songbang/engine/rules/catalogue.ts';
import { padded } from './terminal-text.ts';
import { UsageError } from './usage-error.ts';

/** `songbang rules list`: one row for every rule of the inventory and every rule beyond it. */
export const rulesList = (asJson: boolean): void => {
  const rows = catalogue();
  if (asJson) {
    process.stdout.write(`${JSON.stringify(rows.map(listed))}\n`);
    return;
  }
  for (const row of rows)
    process.stdout.write(
      `${row.id.padEnd(10)} ${padded(STATUS[row.status], STATUS_COLUMNS)} ${row.titles.zh}${row.why ? `（${row.why}）` : ''}\n`,
    );
  const count = (status: CatalogueRow['status']) => rows.filter((row) => row.status === status).length;
  process.stdout.write(
    `\n共 ${rows.length} 条：已编码 ${count('encoded')}，待数据 ${count('needs-data')}，提示人工 ${count('prompt')}，有意不编码 ${count('not-encoded')}\n`,
  );
};

const MODALITY: Record<CatalogueRow['modality'], string> = {
  prohibition: '禁止',
  obligation: '应当',
  general: '一般',
  encouragement: '提倡',
  permission: '允许',
  reference: '参照',
  expired: '已失效',
};

/** Columns of the longest status. */
const STATUS_COLUMNS = 6;

const STATUS: Record<CatalogueRow['status'], string> = {
  encoded: '已编码',
  'needs-data': '待数据',
  prompt: '人工',
  'not-encoded': '不编码',
};

/** `songbang rules explain ID`: what the rule requires, of whom, since when, on whose words. */
export const rulesExplain = (id: string, asJson: boolean): void => {
  const row = catalogue().find((one) => one.id.toLowerCase() === id.toLowerCase());
  if (!row)
    throw new UsageError(
      `没有规则 ${id}。用 songbang rules list 查看全部。 There is no rule ${id}; see songbang rules list.`,
    );
  const encoded = ruleById(row.id)?.rule;
  if (asJson) {
    const { requirement, source, version } = encoded ?? {};
    process.stdout.write(`${JSON.stringify({ ...listed(row), requirement, source, version })}\n`);
    return;
  }
  const lines = [
    `${row.id}  ${row.titles.zh}`,
    row.titles.en,
    `状态：${STATUS[row.status]}${row.why ? `，${row.why}` : ''}`,
    `效力：${MODALITY[row.modality]} · 可信度 ${row.certainty} · 自 ${row.effectiveFrom} 起${row.place ? ` · 仅 ${row.place}` : ''}`,
    ...(encoded
      ? [
          `要求：${encoded.requirement.zh}`,
          `依据：${encoded.source.title} ${encoded.source.clause}`,
          `版本：${encoded.version}`,
        ]
      : []),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
};

/** A row as JSON prints it. */
const listed = ({ titles, ...row }: CatalogueRow) => ({ ...row, title: titles.zh, titleEn: titles.en });
