/**
 * What a case needs before anybody decides it, and the conditions of tolerance one by one. The file proposes what is on record; people
 * judge. Conditions follow 《中国共产党问责条例》 (2019) arts. 17–18 and 《关于进一步激励广大干部新时代新担当新作为的意见》 (2018).
 */
export const CONDITIONS = [
  {
    id: 'first-try',
    side: 'tolerance',
    source: '问责条例第十七条第（一）项',
    zh: '推进改革中因缺乏经验、先行先试出现的失误',
  },
  {
    id: 'unrestricted',
    side: 'tolerance',
    source: '问责条例第十七条第（一）项',
    zh: '尚无明确限制的探索性试验中的失误',
  },
  { id: 'unintended', side: 'tolerance', source: '问责条例第十七条第（一）项', zh: '为推动发展的无意过失' },
  { id: 'opposed', side: 'tolerance', source: '问责条例第十七条第（二）项', zh: '决策时明确提出过反对或者保留意见' },
  {
    id: 'beyond-control',
    side: 'tolerance',
    source: '问责条例第十七条第（三）项',
    zh: '已尽职，因不可抗力、难以预见等因素造成损失',
  },
  {
    id: 'proposed-upward',
    side: 'tolerance',
    source: '问责条例第十七条第二款',
    zh: '曾向上级提出改正或者撤销意见未被采纳',
  },
  { id: 'mended', side: 'lighter', source: '问责条例第十八条', zh: '及时采取补救措施，挽回损失或者消除影响' },
  { id: 'knowing-breach', side: 'exclusion', source: '三个区分开来', zh: '明知故犯的违纪违法行为' },
  { id: 'private-gain', side: 'exclusion', source: '三个区分开来', zh: '为谋取私利' },
  { id: 'after-ban', side: 'exclusion', source: '三个区分开来', zh: '上级明令禁止后依然我行我素' },
] as const;
export type ConditionId = (typeof CONDITIONS)[number]['id'];

export const OUTCOMES = ['tolerated', 'lighter', 'held'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export type Judgement = { holds: boolean; basis: string };
export type Judgements = Partial<Record<ConditionId, Judgement>>;

export type CaseFacts = {
  facts: string;
  power: 'own' | 'shared' | 'none' | null;
  powerBasis: string;
  resources: string;
  judgements: Judgements;
};
/** What the records say by themselves. */
export type OnRecord = {
  ledgerRequests: number;
  disputes: { at: Date; note: string }[];
  done: { at: Date; what: string }[];
};

export type Missing = 'facts' | 'power' | 'resources' | 'workload' | `condition:${ConditionId}`;

/**
 * What still keeps a case from being decided, in the order of the file; empty when it is complete.
 * @example missingOf({ facts: '', power: null, … }, record) // ['facts', 'power', …]
 */
export const missingOf = (one: CaseFacts, record: OnRecord): Missing[] => {
  const missing: Missing[] = [];
  if (one.facts.trim() === '') missing.push('facts');
  if (one.power === null || one.powerBasis.trim() === '') missing.push('power');
  if (one.resources.trim() === '') missing.push('resources');
  if (record.ledgerRequests === 0) missing.push('workload');
  for (const { id } of CONDITIONS) {
    const judged = one.judgements[id];
    if (!judged || judged.basis.trim() === '') missing.push(`condition:${id}`);
  }
  return missing;
};

export const MISSING_WORDS: Record<'facts' | 'power' | 'resources' | 'workload', string> = {
  facts: '事实经过',
  power: '职责权限及依据',
  resources: '人财物条件',
  workload: '同期工作量（负担台账）',
};

/** The name of what is missing: `wordsOf('condition:opposed')` → the condition's own words. */
export const missingWords = (code: Missing): string =>
  code.startsWith('condition:')
    ? `容错条件“${CONDITIONS.find((one) => `condition:${one.id}` === code)?.zh ?? code}”`
    : MISSING_WORDS[code as keyof typeof MISSING_WORDS];

/**
 * What on record speaks to a condition; nothing is concluded from it. Conditions about intent have no record.
 * @example evidenceFor('opposed', { disputes: [{ at, note: '无执法权' }], … }) // ['2026-11-23 提出异议：无执法权']
 */
export const evidenceFor = (id: ConditionId, record: OnRecord, say: (at: Date) => string): string[] => {
  if (id === 'opposed' || id === 'proposed-upward')
    return record.disputes.map((one) => `${say(one.at)} 提出异议：${one.note}`);
  if (id === 'beyond-control' || id === 'mended') return record.done.map((one) => `${say(one.at)} 办完：${one.what}`);
  return [];
};

/** An outcome must agree with what was judged: tolerance needs a condition that holds and no exclusion; an exclusion cannot be waved away. */
export const outcomeFits = (outcome: Outcome, judgements: Judgements): boolean => {
  const holds = (side: string) => CONDITIONS.some((one) => one.side === side && judgements[one.id]?.holds);
  if (outcome === 'tolerated') return holds('tolerance') && !holds('exclusion');
  if (outcome === 'lighter') return (holds('tolerance') || holds('lighter')) && !holds('exclusion');
  return true;
};
