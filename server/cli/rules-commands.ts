import { type CatalogueRow, catalogue, ruleById } from '@songbang/engine/rules/catalogue.ts';
import { displayWidth, padded } from './terminal-text.ts';
import { UsageError } from './usage-error.ts';

export type RulesOptions = { json?: boolean; english?: boolean };
type Language = 'zh' | 'en';
type Status = CatalogueRow['status'];

const languageOf = ({ english }: RulesOptions): Language => (english ? 'en' : 'zh');
const out = (lines: string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);

/** `songbang rules list`: one row for every rule of the inventory and every rule beyond it. */
export const rulesList = (options: RulesOptions): void => {
  const rows = catalogue();
  if (options.json) out([JSON.stringify(rows.map(listed))]);
  else out(listLines(rows, languageOf(options)));
};

/**
 * The list as it is printed: number, state and title in columns, the reason behind the title, the counts last.
 * @example listLines([], 'zh') // ['', '共 0 条：自动检查 0 条，待补数据 0 条，由人判断 0 条，不作检查 0 条']
 */
export const listLines = (rows: CatalogueRow[], language: Language): string[] => {
  const status = STATUS[language];
  const width = Math.max(...Object.values(status).map(displayWidth)) + 2;
  const lines = rows.map(({ id, status: state, titles, why, whyEn }) => {
    const because = language === 'zh' ? why : whyEn;
    const reason = !because ? '' : language === 'zh' ? `（${because}）` : ` (${because})`;
    return `${id.padEnd(10)} ${padded(status[state], width)}${titles[language]}${reason}`;
  });
  const count = (state: Status) => rows.filter((row) => row.status === state).length;
  const counted = (Object.keys(status) as Status[]).map((state) =>
    language === 'zh' ? `${status[state]} ${count(state)} 条` : `${count(state)} ${status[state].toLowerCase()}`,
  );
  const total =
    language === 'zh' ? `共 ${rows.length} 条：${counted.join('，')}` : `${rows.length} rules: ${counted.join(', ')}`;
  return [...lines, '', total];
};

/** The words of the page of rules. */
const STATUS: Record<Language, Record<Status, string>> = {
  zh: { encoded: '自动检查', 'needs-data': '待补数据', prompt: '由人判断', 'not-encoded': '不作检查' },
  en: { encoded: 'Checked', 'needs-data': 'Needs data', prompt: 'Left to a person', 'not-encoded': 'Not checked' },
};

const MODALITY: Record<CatalogueRow['modality'], Record<Language, string>> = {
  prohibition: { zh: '禁止', en: 'prohibition' },
  obligation: { zh: '应当', en: 'obligation' },
  general: { zh: '一般', en: 'in general' },
  encouragement: { zh: '提倡', en: 'encouragement' },
  permission: { zh: '允许', en: 'permission' },
  reference: { zh: '参照', en: 'reference' },
  expired: { zh: '已失效', en: 'expired' },
};

/** How far the source was read, by its certainty. */
const CERTAINTY: Record<Language, string[]> = {
  zh: ['', '已核对原文', '依据可靠摘要', '地方做法或默认值', '未经核实，只作提示'],
  en: [
    '',
    'the clause was read',
    'a reliable summary was read',
    'local practice or a default',
    'not verified, only a hint',
  ],
};

/** `songbang rules explain ID`: what the rule requires, of whom, since when, on whose words. */
export const rulesExplain = (id: string, options: RulesOptions): void => {
  const row = catalogue().find((one) => one.id.toLowerCase() === id.toLowerCase());
  if (!row)
    throw new UsageError(
      `没有规则 ${id}。用 songbang rules list 查看全部。 There is no rule ${id}; see songbang rules list.`,
    );
  const { requirement, source, version } = ruleById(row.id)?.rule ?? {};
  if (options.json) out([JSON.stringify({ ...listed(row), requirement, source, version })]);
  else out(languageOf(options) === 'en' ? explainedEn(row) : explained(row));
};

const explained = (row: CatalogueRow): string[] => {
  const rule = ruleById(row.id)?.rule;
  return [
    `${row.id}  ${row.titles.zh}`,
    row.titles.en,
    `状态：${STATUS.zh[row.status]}${row.why ? `，${row.why}` : ''}`,
    `效力：${MODALITY[row.modality].zh} · ${CERTAINTY.zh[row.certainty]} · 自 ${row.effectiveFrom} 起${row.place ? ` · 仅 ${row.place}` : ''}`,
    ...(rule
      ? [
          `要求：${rule.requirement.zh}`,
          `依据：${rule.source.title} ${rule.source.clause}`,
          `版本：第 ${rule.version} 版`,
        ]
      : []),
  ];
};

const explainedEn = (row: CatalogueRow): string[] => {
  const rule = ruleById(row.id)?.rule;
  return [
    `${row.id}  ${row.titles.en}`,
    row.titles.zh,
    `State: ${STATUS.en[row.status].toLowerCase()}${row.whyEn ? `, ${row.whyEn}` : ''}`,
    `Force: ${MODALITY[row.modality].en} · ${CERTAINTY.en[row.certainty]} · since ${row.effectiveFrom}${row.place ? ` · only 「${row.place}」` : ''}`,
    ...(rule
      ? [
          `Asks: ${rule.requirement.en}`,
          `Source: ${rule.source.titleEn}, ${rule.source.clauseEn}`,
          `Version: ${rule.version}`,
        ]
      : []),
  ];
};

/** A row as JSON prints it. */
const listed = ({ titles, ...row }: CatalogueRow) => ({ ...row, title: titles.zh, titleEn: titles.en });
