import { defineRule, notApplicable, observe } from '../../rule.ts';
import { village2022 } from '../../sources.ts';
import { dropPassage } from '../../text/fixes.ts';
import { hits } from '../../text/hits.ts';

export const villageAppraisal = defineRule({
  id: 'R-VIL-07',
  version: 3,
  titles: { zh: '部门直接考核村级组织', en: 'A department appraises villages directly' },
  requirement: {
    zh: '对村级组织的考核评比由乡镇统一组织，部门一般不直接考核',
    en: 'villages are appraised by the township only',
  },
  source: village2022('有关考核的要求', 'on appraisal', 4),
  modality: 'general',
  effectiveFrom: '2022-08-22',
  check(demand) {
    const { kind } = demand.issuer;
    if (kind !== 'department' && kind !== 'coordinating-body') return notApplicable;
    return observe(
      hits(
        demand,
        /(?:对|考核|考评|评比)[^。；\n，,]{0,6}?(?:各?(?:行政)?村|社区|村级组织)[^。；\n，,]{0,10}?(?:考核|考评|评比|打分)/g,
      ).map((hit) => ({
        span: hit.span,
        fact: { zh: `部门直接“${hit.words}”`, en: 'A department appraises villages directly' },
        way: { zh: '建议由乡镇统一组织，部门不再单独考核。', en: 'Please let the township organise it.' },
        fixes: [dropPassage(hit, '此句')],
      })),
    );
  },
});
