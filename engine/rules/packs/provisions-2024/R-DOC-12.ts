import { defineRule, observe } from '../../rule.ts';
import { provisions2024 } from '../../sources.ts';
import { advise, dropPassage, giveReason } from '../../text/fixes.ts';
import { hits } from '../../text/hits.ts';

const PLAN =
  '(?:实施意见|实施方案|实施细则|工作方案|行动方案|若干措施|具体措施|具体方案|(?:专项|整治|落实|活动)方案|配套(?:方案|文件|措施|办法)|分工方案|任务清单|任务分解[表方案]*)';
/** Who must write it stands in the sentence: a body below, or the reader addressed by 请. */
const ASKS = new RegExp(
  `(?:各(?:乡镇|镇|街道|乡|县|市|区|村|社区|地|单位|部门|(?:有关|相关|责任|成员|牵头|基层)+单位)|成员单位|请|下级|基层)[^。；\\n]{0,40}?(?:制定|研究制定|制订|出台|印发|细化|编制)[^。；\\n]{0,16}?${PLAN}|(?:上报|报送|报备|提交)[^。；\\n，,]{0,6}?(?:实施意见|实施方案|实施细则|工作方案|行动方案)`,
  'g',
);
/** The issuer's own plan, one that exists already, emergency plans, and what a visit looks at (`重点检查：…制定方案的情况`) are not meant. */
const OTHER =
  /应急预案|(?:特|现|兹)?(?:制定|制订|拟定)本(?:实施|工作|行动|方案|意见|细则)|(?:已|业已|经)[^。；，]{0,6}(?:制定|出台|印发)|现[将予]?[^。；，]{0,30}印发|我[局委办厅部县市](?:将|拟|已)|^\s*(?:重点|主要)?(?:检查|督查|督导|考核|评估|了解|查看)(?:内容)?[：:]?[^。；]*情况[。；]?$/;

export const noSupportingPlan = defineRule({
  id: 'R-DOC-12',
  version: 6,
  titles: { zh: '要求下级制定配套文件', en: 'Asks lower levels for a supporting document' },
  requirement: {
    zh: '发文一般不要求下级制定配套文件',
    en: 'documents generally do not ask lower levels to write supporting documents',
  },
  source: provisions2024('第一部分', 'part 1', 2),
  modality: 'general',
  effectiveFrom: '2024-08-06',
  whom: 'lower',
  emergencyExempt: true,
  check(demand) {
    const found = hits(demand, ASKS, { except: OTHER });
    return observe(
      found.map((hit) => ({
        span: hit.span,
        fact: { zh: `要求下级“${hit.words}”`, en: 'The text asks lower levels to write a plan of their own' },
        way: {
          zh: '建议删去此句，由下级直接按本文件执行；确有必要的，请写明理由。',
          en: 'Please drop the sentence and let lower levels act on this document itself; if it is truly needed, state why.',
        },
        fixes: [
          dropPassage(hit, '此句'),
          advise('use-original', '直接执行原文', '写明“请按本文件直接执行，不再层层制定方案”'),
          giveReason,
        ],
      })),
    );
  },
});
