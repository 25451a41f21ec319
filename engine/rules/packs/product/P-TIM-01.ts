import { protectedClashes } from '../../protected-time.ts';
import { defineRule } from '../../rule.ts';
import { productDefault } from '../../sources.ts';

export const protectedTime = defineRule({
  id: 'P-TIM-01',
  version: 9,
  titles: { zh: '占用保护时段', en: 'Protected time' },
  requirement: {
    zh: '周末、节假日和各地划定的时段留给休息和群众事务（默认参数，由各地设定）',
    en: 'weekends, holidays and locally protected half-days are kept for rest and residents (a default each place sets)',
  },
  source: productDefault('保护时段', 'protected time', 3),
  modality: 'general',
  effectiveFrom: '2000-01-01',
  emergencyExempt: true,
  yieldsTo: ['R-MTG-16'],
  check: protectedClashes,
});
