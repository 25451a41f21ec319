import { overLength, workType } from '../../../length.ts';
import { defineRule, notApplicable, observe } from '../../../rule.ts';
import { local } from '../../../sources.ts';

export const localLengthCap = defineRule({
  id: 'R-DOC-19',
  version: 1,
  titles: { zh: '本地篇幅上限', en: 'Local length cap' },
  requirement: {
    zh: '本地规定的文件篇幅上限严于全国规定的，从其规定',
    en: 'a tighter local cap applies where the place has one',
  },
  source: local('当地', 'Local', '精简文件措施')('篇幅条款', 'on length', 3),
  modality: 'general',
  effectiveFrom: '2019-01-01',
  check(demand, _context, { values }) {
    if (workType(demand) === 'comprehensive') return notApplicable;
    return observe(overLength(demand.reading.length.body, values.docCharsLocal));
  },
});
