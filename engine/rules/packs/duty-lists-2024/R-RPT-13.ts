import { harsherThanParent } from '../../parent-asks.ts';
import { defineRule } from '../../rule.ts';
import { mechanism2025 } from '../../sources.ts';

export const tightened = defineRule({
  id: 'R-RPT-13',
  version: 1,
  titles: { zh: '层层加码', en: 'Harsher than the parent document' },
  requirement: { zh: '指标和时限不得层层加码', en: 'targets and deadlines may not be tightened level by level' },
  source: mechanism2025('有关整治指标层层加码的部署', 'on inflated targets', 2),
  modality: 'prohibition',
  effectiveFrom: '2025-10-28',
  emergencyExempt: true,
  check: harsherThanParent,
});
