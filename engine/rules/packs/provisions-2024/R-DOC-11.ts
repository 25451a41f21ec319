import { defineRule, observe } from '../../rule.ts';
import { provisions2024 } from '../../sources.ts';
import { dropPassage, giveReason } from '../../text/fixes.ts';
import { type Hit, hits } from '../../text/hits.ts';

const SITUATION = '(?:贯彻|落实|执行|学习|传达)(?:[^。；\\n，,]{0,10}?)(?:情况|成效|进展)';
const SEND =
  '(?:报送|报告|上报|反馈|报至|报我|书面报告?|报[省市州县区]|报(?:局|厅|办公室|领导小组|指挥部|给))(?!的|制度|会)';
const ASKS = new RegExp(
  `${SITUATION}(?!的(?:沟通|统计|汇总|监督))[^。；\\n]{0,30}?${SEND}|(?:报送|上报|反馈|书面报告|[前须]报告)[^。；\\n，,]{0,20}?${SITUATION}(?!表)`,
  'g',
);
/** The state of a piece of work is near to, but not yet, a report on how a document was implemented. */
const PROGRESS = new RegExp(
  `(?:(?:工作|活动)?(?:开展|推进|进展|完成)|(?:组织)?收听收看)情况[^。；\\n，,]{0,24}?${SEND}|(?:报送|上报|书面报告)[^。；\\n，,]{0,16}?(?:工作|活动)(?:开展|推进|进展|完成)情况(?!表)`,
  'g',
);
/** To close what an inspection or a petition found is no report on a document either. */
const CLOSING = /(?:整改|问题|隐患|信访|案件|建议|提案|销号)[^。；\n，,]{0,8}(?:落实|办理)?情况/;
/** Statutory reports, reports inside the issuer's own team, and titles of reports are no request to lower levels. */
const OTHER =
  /(?:项目|合同|协议|课题|工程|资金)[^。；，,]{0,6}(?:执行|落实|实施|完成)情况|预算|决算|计划执行|审计|(?:督查|检查|考核|验收|巡察|巡视)组[^。；]{0,20}(?:报|交)|听取|人大常委会|报告如下|通报如下|(?:决定|议定|确定)(?:的)?(?:重要|重大)?事项/;
/** What an office of the issuer itself gathers and takes to its own leaders is asked of nobody below. */
const BY_OWN_OFFICE =
  /^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.、．])?\s*[^，,。；]{0,12}(?:督查室|办公室|专班|牵头(?:单位|部门)|承办人员|工作人员|联络员|督查人员)(?:要|将|负责|应|须)/;
const REQUEST = /请|须|务必|必须|应(?!急)|要|前|及时|按时|每|并将|一并/;

/** `汇总各单位的落实情况报告`: reports that are gathered or heard, not asked for. */
const GATHERED = /(?:汇总|审阅|审核|听取|审议|收集|起草|形成|撰写|整理)(?!后|并)[^，,。；]*$/;

const askedBelow = ({ sentence, span }: Hit): boolean =>
  !GATHERED.test(sentence.text.slice(0, span[0] - sentence.start)) &&
  (!BY_OWN_OFFICE.test(sentence.text) || /各(?:乡|镇|街道|单位|部门|地|县|村|社区)|请/.test(sentence.text));

export const noReportOnImplementation = defineRule({
  id: 'R-DOC-11',
  version: 10,
  titles: { zh: '要求报送贯彻落实情况', en: 'Asks for a report on implementation' },
  requirement: {
    zh: '发文一般不要求报送贯彻落实情况',
    en: 'documents generally do not ask for a report on how they were implemented',
  },
  source: provisions2024('第一部分', 'part 1', 2),
  modality: 'general',
  effectiveFrom: '2024-08-06',
  whom: 'lower',
  emergencyExempt: true,
  check(demand) {
    const found = hits(demand, ASKS, { except: OTHER, given: REQUEST }).filter(askedBelow);
    const near = hits(demand, PROGRESS, { except: OTHER, given: REQUEST }).filter(
      (hit) => askedBelow(hit) && !found.some(({ sentence }) => sentence.start === hit.sentence.start),
    );
    return observe(
      [...found, ...near].map((hit) => ({
        span: hit.span,
        ...(near.includes(hit) || CLOSING.test(hit.sentence.text) ? { level: 'hint' as const } : {}),
        fact: {
          zh: `要求“${hit.words}”`,
          en: 'The text asks lower levels to report how this document was implemented',
        },
        way: {
          zh: '建议删去此句，改由随机走访或已有数据了解；确有必要的，请写明理由。',
          en: 'Please drop the sentence and look at held data or visit at random; if it is truly needed, state why.',
        },
        fixes: [dropPassage(hit, '此句'), giveReason],
      })),
    );
  },
});
