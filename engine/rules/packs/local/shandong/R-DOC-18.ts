import { nearCopy } from '../../../near-copy.ts';
import { defineRule } from '../../../rule.ts';
import { local } from '../../../sources.ts';

export const noPureCopying = defineRule({
  id: 'R-DOC-18',
  version: 1,
  titles: { zh: '照抄照转', en: 'Pure copying' },
  requirement: {
    zh: '不得照抄照转、只改层级名称，应当直接转发原文',
    en: 'no copying with the level’s name changed; forward the original',
  },
  source: local('山东省', 'Shandong', '狠抓工作落实动员大会部署（2019）')('发文要求', 'on documents', 3),
  modality: 'prohibition',
  effectiveFrom: '2019-02-01',
  emergencyExempt: true,
  check: (demand, context, { values }) => nearCopy(demand, context, values.nearDuplicateShare),
});
