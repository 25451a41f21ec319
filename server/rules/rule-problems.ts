import { defineProblems } from '../http/problem.ts';

export const ruleProblems = defineProblems({
  'rule.not-found': { kind: 'not-found', zh: '没有这条规则。', en: 'There is no such rule.' },
  'rule.past': {
    kind: 'unprocessable',
    zh: '生效日期不能早于今天（{today}）：已经作出的审查不受影响。',
    en: 'It cannot begin before today ({today}): reviews already made stand as they are.',
  },
  'rule.dates': { kind: 'unprocessable', zh: '结束日期要晚于生效日期。', en: 'The end must be after the beginning.' },
  'rule.words-needed': {
    kind: 'unprocessable',
    zh: '请至少写一个词。',
    en: 'Please give at least one word.',
  },
  'rule.basis-needed': {
    kind: 'unprocessable',
    zh: '请写明依据。',
    en: 'Please state what it rests on.',
  },
  'rule.changed': {
    kind: 'conflict',
    zh: '刚才有人改过这条规则（现在是第 {version} 版），请刷新后再改。',
    en: 'Somebody has just changed this rule (now version {version}); refresh first.',
  },
  'rule.value-bounds': {
    kind: 'unprocessable',
    zh: '这个数值要在 {least} 到 {most} 之间。',
    en: 'This value must lie between {least} and {most}.',
  },
  'rule.value-taken': {
    kind: 'conflict',
    zh: '从 {from} 起已有一个数值，请先撤回那一条。',
    en: 'There is already a value from {from} on; withdraw that one first.',
  },
  'rule.no-review': {
    kind: 'not-found',
    zh: '没有这件要求的审查记录。',
    en: 'There is no review of such a request.',
  },
  'rule.pack-unknown': { kind: 'not-found', zh: '没有这组地方规则。', en: 'There is no such pack of local rules.' },
  'rule.pack-binds': {
    kind: 'unprocessable',
    zh: '这组规则本来就适用于本地，不需要采用。',
    en: 'These rules bind here by their own source; nothing to adopt.',
  },
  'rule.pack-taken': {
    kind: 'conflict',
    zh: '这组规则已经采用。要改日期，请先撤回。',
    en: 'These rules are adopted already. To change the dates, withdraw them first.',
  },
  'rule.period-unknown': {
    kind: 'not-found',
    zh: '没有这条保护时段。',
    en: 'There is no such protected time.',
  },
  'rule.value-unknown': { kind: 'not-found', zh: '没有这条本地数值。', en: 'There is no such local value.' },
});
