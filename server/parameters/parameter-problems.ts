import { defineProblems } from '../http/problem.ts';

export const parameterProblems = defineProblems({
  'parameter.changed': {
    kind: 'conflict',
    zh: '刚才有人改过参数（现在是第 {version} 版），请刷新后再改。',
    en: 'Somebody has just changed the parameters (now version {version}); refresh first.',
  },
  'parameter.reason-needed': {
    kind: 'unprocessable',
    zh: '请写明调整的依据。',
    en: 'Please state the basis of the change.',
  },
  'period.unknown-unit': {
    kind: 'unprocessable',
    zh: '没有这个单位，或已撤并。',
    en: 'There is no such unit, or it no longer exists.',
  },
  'period.not-found': { kind: 'not-found', zh: '没有这个保护时段。', en: 'There is no such protected period.' },
  'period.dates': {
    kind: 'unprocessable',
    zh: '结束日期不能早于开始日期。',
    en: 'The end must not be before the start.',
  },
});
