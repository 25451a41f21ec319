import { defineProblems } from '../../http/problem.ts';

export const planningProblems = defineProblems({
  'planning.not-found': { kind: 'not-found', zh: '没有这个计划。', en: 'There is no such plan.' },
  'planning.item-not-found': {
    kind: 'not-found',
    zh: '计划里没有这一项，可能已撤回。',
    en: 'The plan has no such item; it may have been withdrawn.',
  },
  'planning.span': {
    kind: 'unprocessable',
    zh: '计划时段要在一年以内，结束日期不能早于开始日期。',
    en: 'A plan covers a year at most, and its end must not be before its start.',
  },
  'planning.year-unknown': {
    kind: 'unprocessable',
    zh: '{year} 年的放假安排尚未公布，工作日不明，暂不能排。',
    en: 'The holidays of {year} are not published, so its working days are unknown and cannot be planned yet.',
  },
  'planning.under-way': {
    kind: 'conflict',
    zh: '已有一个计划正在计算，请等它完成或先停止。',
    en: 'A plan is being made already; wait for it or stop it first.',
  },
  'planning.not-ready': {
    kind: 'conflict',
    zh: '计划还没有算好，暂不能改。',
    en: 'The plan is not ready to be changed yet.',
  },
  'planning.changed': {
    kind: 'conflict',
    zh: '刚才有人改过这个计划，请刷新后再改。',
    en: 'Somebody has just changed this plan; refresh first.',
  },
  'planning.breaks': {
    kind: 'unprocessable',
    zh: '改到这一天违反硬性约束，没有改动，请选别的日子。',
    en: 'A hard constraint forbids that day; nothing was changed. Choose another day.',
  },
  'planning.undo-over': {
    kind: 'conflict',
    zh: '撤销时限（30 秒）已过，请改回原来的日期。',
    en: 'The 30 seconds for undoing are over; move it back instead.',
  },
  'planning.replay-only': {
    kind: 'conflict',
    zh: '这是对已发生事项的复盘，不能公布。',
    en: 'This replays what has happened; it cannot be published.',
  },
  'planning.reason-needed': {
    kind: 'unprocessable',
    zh: '请写明调整的依据。',
    en: 'Please state the basis of the change.',
  },
  'planning.not-its-number': {
    kind: 'unprocessable',
    zh: '另定的数只能用于本县的乡镇（接待数、月上限）和部门（可派组数）。',
    en: 'Only townships (reception, monthly limit) and departments (teams) of this county can have numbers of their own.',
  },
  'planning.setting-changed': {
    kind: 'conflict',
    zh: '刚才有人改过这些假定（现在是第 {version} 版），请刷新后再改。',
    en: 'Somebody has just changed these assumptions (now version {version}); refresh first.',
  },
  'planning.leader-there': {
    kind: 'conflict',
    zh: '已有“{post}”，不用再加。',
    en: '“{post}” is on the list already.',
  },
  'planning.no-county-unit': {
    kind: 'unprocessable',
    zh: '机构里还没有县委、县政府，请先在“机构”里登记。',
    en: 'The committee and the government of the county are not among the units yet; register them first.',
  },
  'planning.no-request': {
    kind: 'not-found',
    zh: '没有这件要求，或不在您的范围内。',
    en: 'There is no such request within your scope.',
  },
  'planning.no-leader': {
    kind: 'not-found',
    zh: '县级领导岗位里没有这一位，请刷新后再选。',
    en: 'There is no such post among the leaders of the county; refresh and choose again.',
  },
  'planning.no-file': { kind: 'invalid', zh: '没有收到文件。', en: 'No file was received.' },
  'planning.no-table': {
    kind: 'unprocessable',
    zh: '表里没有找到需要的列（{columns}）。请在第一行写明列名。',
    en: 'The needed columns ({columns}) are not in the sheet. Name the columns in the first row.',
  },
  'planning.rows-invalid': {
    kind: 'unprocessable',
    zh: '有 {count} 行不能导入，请改正后再导入；没有写入任何一行。',
    en: '{count} rows cannot be imported; mend them first. Nothing was written.',
  },
});
