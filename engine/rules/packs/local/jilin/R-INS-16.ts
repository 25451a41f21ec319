import { defineRule, notApplicable, observe } from '../../../rule.ts';
import { local } from '../../../sources.ts';
import { dropPassage, giveReason } from '../../../text/fixes.ts';
import { hits } from '../../../text/hits.ts';
import { isVisit } from '../../../visit.ts';

export const thirdPartyEvaluation = defineRule({
  id: 'R-INS-16',
  version: 3,
  titles: { zh: '以第三方评估转嫁负担', en: 'Third-party evaluation passing the burden on' },
  requirement: {
    zh: '除必要的执法检查外，一般不对企业、学校开展检查，不以第三方评估等方式增加基层负担',
    en: 'apart from needed enforcement, plants and schools are generally not checked, nor the burden passed on by third-party evaluation',
  },
  source: local('吉林省', 'Jilin', '减负措施（2019）')('督查检查考核', 'on inspections', 3),
  modality: 'general',
  effectiveFrom: '2019-01-01',
  whom: 'below',
  emergencyExempt: true,
  check(demand) {
    if (!isVisit(demand)) return notApplicable;
    return observe(
      hits(demand, /(?:委托|聘请|引入|组织)?第三方[^。；\n，,]{0,8}?(?:评估|测评|考核|检查|暗访)/g).map((hit) => ({
        span: hit.span,
        fact: { zh: `安排“${hit.words}”`, en: 'A third party is to evaluate the grassroots' },
        way: {
          zh: '建议改为抽样核实已有数据；确有必要的，请写明理由，且不要求基层准备材料。',
          en: 'Please verify a sample of held data, or state why not and ask for no materials.',
        },
        fixes: [dropPassage(hit, '此项'), giveReason],
      })),
    );
  },
});
