import { defineProblems } from '../http/problem.ts';

export const orgProblems = defineProblems({
  'org.unknown-place': {
    kind: 'unprocessable',
    zh: '没有区划代码 {code}，请先导入或新建。',
    en: 'There is no division with code {code}; import or create it first.',
  },
  'org.place-exists': {
    kind: 'conflict',
    zh: '区划代码 {code} 已经在用。',
    en: 'Division code {code} is already in use.',
  },
  'org.event-shape': { kind: 'unprocessable', zh: '这类变更需要：{need}。', en: 'This change needs: {need}.' },
  'org.place-ended': {
    kind: 'conflict',
    zh: '{name} 在 {date} 已撤并，不能再变更。',
    en: '{name} ended on {date} and cannot change again.',
  },
});
