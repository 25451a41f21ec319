import { defineProblems } from '../http/problem.ts';

export const passProblems = defineProblems({
  'pass.not-found': { kind: 'not-found', zh: '没有这个到镇到村码。', en: 'There is no such visit pass.' },
  'pass.mistyped': {
    kind: 'invalid',
    zh: '到镇到村码共 10 位数字，其中有一位不对，请核对。',
    en: 'A visit pass has 10 digits; one of them is wrong.',
  },
  'pass.not-a-visit': {
    kind: 'unprocessable',
    zh: '这件事项不到镇到村，不需要到镇到村码。',
    en: 'Nobody travels for this request; it needs no visit pass.',
  },
  'pass.no-number': {
    kind: 'conflict',
    zh: '事项取得编号后才能开具到镇到村码。',
    en: 'A visit pass is issued once the request has its number.',
  },
  'pass.dates': {
    kind: 'unprocessable',
    zh: '到访日期应在今天至编号有效期（{until}）之间，前后不超过 31 天。',
    en: 'The days of the visit lie between today and the end of the number ({until}), 31 days at most.',
  },
  'pass.changed': {
    kind: 'conflict',
    zh: '刚才有人重开过这个码，请刷新后再看。',
    en: 'Somebody has just issued this pass anew; refresh and look again.',
  },
  'pass.not-valid': {
    kind: 'conflict',
    zh: '这个码现在无效或不是来本单位的，不能确认。',
    en: 'This pass is not valid now or is not for this unit.',
  },
});
