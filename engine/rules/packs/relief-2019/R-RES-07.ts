import { defineRule, observe } from '../../rule.ts';
import { relief2019 } from '../../sources.ts';
import { dropPassage, giveReason } from '../../text/fixes.ts';
import { hits } from '../../text/hits.ts';

const LETTER = '(?:目标)?(?:责任状|责任书|军令状)';
const ASKS = new RegExp(
  `(?:签订|签署|签(?![订署])|递交)(?!的|了)[^。；\\n，,]{0,30}?${LETTER}|${LETTER}[^。；\\n，,]{0,10}?(?<!自)(?:签订|签署)(?!之日|日期|后|人|单位|时间)`,
  'g',
);
/** A contract of the state with a citizen or a firm is no responsibility letter between levels. */
const OTHER =
  /住户|农户|户主|从业|职工|员工|以往|过去|清理|取消|规范签订|商户|企业|经营|业主|林农|家长|学生|车主|驾驶|监护|居民|施工|承包|村民|合作社|流转|租赁|合同|与[^，,。；]{0,16}(?:[户店主者员点厂犬]|个人|家庭)[^，,。；]{0,4}签|(?:需要|如需|确需|需)(?:以|签)[^。；，,]{0,30}的[，,]/;
const BASIS = /《[^》]{2,40}(?:法|条例|规定|办法)》|根据[^。；，]{2,20}(?:法|条例)/;

export const responsibilityLetters = defineRule({
  id: 'R-RES-07',
  version: 7,
  titles: { zh: '签订责任状', en: 'Responsibility letters' },
  requirement: {
    zh: '不得随意要求基层签订责任状，把责任甩给基层',
    en: 'responsibility letters may not be signed at will to push duty down',
  },
  source: relief2019('有关问责和激励的要求', 'on accountability', 2),
  modality: 'general',
  effectiveFrom: '2019-03-11',
  whom: 'below',
  check(demand) {
    return observe(
      hits(demand, ASKS, { except: OTHER }).map((hit) => ({
        span: hit.span,
        ...(BASIS.test(hit.sentence.text) ? { level: 'hint' as const } : {}),
        fact: { zh: `要求“${hit.words}”`, en: 'The text asks for a signed responsibility letter' },
        way: {
          zh: '建议删去，按职责清单落实；确有法定依据的，请写明依据条款。',
          en: 'Please drop it and rely on the duty list; if a law provides it, cite the article.',
        },
        fixes: [dropPassage(hit, '此句'), giveReason],
      })),
    );
  },
});
