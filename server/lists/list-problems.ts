import { defineProblems } from '../http/problem.ts';

export const listProblems = defineProblems({
  'list.no-header': {
    kind: 'unprocessable',
    zh: '没有认出表头。请确认选对了清单种类，表头至少有两列能认出（可下载模板对照）。',
    en: 'No header was recognised. Check the kind of list; at least two columns must be known (see the template).',
  },
  'list.fields-missing': {
    kind: 'unprocessable',
    zh: '还缺必需的列：{fields}。请在对应表中选定后再导入。',
    en: 'Needed columns are missing: {fields}. Choose them before the import.',
  },
  'list.nothing-to-take': {
    kind: 'unprocessable',
    zh: '没有可以导入的行：{found} 行都有问题或已经导入过。',
    en: 'There is no row to take in: all {found} have problems or are held already.',
  },
  'list.year-needed': {
    kind: 'unprocessable',
    zh: '计划和登记簿要写明是哪一年的。',
    en: 'A plan or a register needs its year.',
  },
  'list.import-not-found': { kind: 'not-found', zh: '没有这次导入。', en: 'There is no such import.' },
  'list.already-undone': { kind: 'conflict', zh: '这次导入已经撤销。', en: 'This import has been taken back already.' },
});
