import { defineRule, observe } from '../../rule.ts';
import { enterprise2024 } from '../../sources.ts';
import { dropPassage } from '../../text/fixes.ts';
import { hits } from '../../text/hits.ts';

const QUOTA =
  /(?:检查|处罚|罚款|立案|办案|罚没)[^。；\n，,]{0,10}?(?:任务数|任务量|指标|数量|户次|家次)[^。；\n，,]{0,8}?(?:不少于|不低于|完成|考核|排名)|(?:立案|处罚|罚款|罚没)[^。；\n，,]{0,8}?(?:不少于|不低于)\s*\d+\s*(?:件|起|家|户|万元|元)/g;

export const inspectionQuotas = defineRule({
  id: 'R-ENT-06',
  version: 3,
  titles: { zh: '下达检查、处罚指标', en: 'Inspection or penalty quotas' },
  requirement: {
    zh: '严禁下达检查指标，严禁将考核考评、预算与检查数量、罚没数额挂钩',
    en: 'no inspection quotas, no link of appraisal or budget to numbers of inspections or fines',
  },
  source: enterprise2024('有关“五个严禁”的要求', 'the five bans', 2),
  modality: 'prohibition',
  effectiveFrom: '2024-12-27',
  check(demand) {
    return observe(
      hits(demand, QUOTA, { except: /病媒|疫苗|检疫|抽检批次/ }).map((hit) => ({
        span: hit.span,
        fact: { zh: `下达“${hit.words}”`, en: 'The text sets a quota of inspections or penalties' },
        way: { zh: '请删去此项指标。', en: 'Please drop the quota.' },
        fixes: [dropPassage(hit, '此项')],
      })),
    );
  },
});
