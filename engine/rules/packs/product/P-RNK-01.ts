import { defineRule, observe } from '../../rule.ts';
import { productDefault } from '../../sources.ts';
import { advise, dropPassage } from '../../text/fixes.ts';
import { hits } from '../../text/hits.ts';

const UNIT = '(?:乡镇|镇|街道|村|社区|各地|单位|部门|各?市县|各?县[市区]|各?市[（(]州[）)])';
const RANKED = new RegExp(
  `(?:排名|排序|排位)[^。；\\n]{0,10}?(?:通报|公布|晾晒|公开)|(?:通报|公布|晾晒)[^。；\\n，,]{0,8}?(?:排名|排序)|(?:每[日周月旬]|按[日周月旬季]|定期)[^。；\\n，,]{0,10}?(?:排名|排序)|(?:后[一二三四五六]位|末位|倒数|排名靠后)[^。；\\n]{0,16}?(?:约谈|通报|表态|检讨|说明|诫勉)|(?:约谈|表态发言)[^。；\\n]{0,16}?(?:末位|倒数|排名)|对${UNIT}[^。；\\n，,]{0,24}?(?:进行|开展)?排名`,
  'g',
);
const OTHER = /成绩|录用|招聘|竞赛|比赛|录取|应聘|考生|运动|企业|景区|学生|排序不分先后|排名不分先后|姓氏/;

export const rankedUnits = defineRule({
  id: 'P-RNK-01',
  version: 4,
  titles: { zh: '对基层排名通报', en: 'Grassroots units ranked and named' },
  requirement: {
    zh: '以点对点反馈代替排名通报（默认提示，不是上级规定）',
    en: 'tell each unit its own result instead of ranking all (a reminder of ours, not a rule)',
  },
  source: productDefault('排名通报', 'ranking', 3),
  // Rankings are forbidden for apps only (R-APP-07, R-APP-08); elsewhere this is a question.
  modality: 'encouragement',
  effectiveFrom: '2000-01-01',
  yieldsTo: ['R-APP-07', 'R-APP-08', 'R-APP-09', 'R-GRP-06'],
  check(demand) {
    return observe(
      hits(demand, RANKED, { except: OTHER }).map((hit) => ({
        span: hit.span,
        fact: { zh: `要求“${hit.words}”`, en: 'The text ranks units or names those at the end' },
        way: {
          zh: '建议改为点对点反馈问题、帮助解决，不作排名。',
          en: 'Please tell each unit what is missing and help, without a ranking.',
        },
        fixes: [advise('one-to-one', '改为点对点反馈', '只把本单位的问题反馈给本单位'), dropPassage(hit, '此项')],
      })),
    );
  },
});
