import { defineRule, notApplicable, observe } from '../../rule.ts';
import { provisions2024 } from '../../sources.ts';
import { dropPassage, replaceWords } from '../../text/fixes.ts';
import { hits } from '../../text/hits.ts';
import { isVisit } from '../../visit.ts';

const PRINCIPAL =
  '(?:党政)?(?:主要负责同志|主要负责人|主要领导(?:同志)?|党政正职|党政一把手|一把手|党(?:[（(]工[）)])?委书记|乡?[乡镇]长(?:[（(]主任[）)])?)';
/** Several heads in a row are replaced together: 书记、镇长 becomes one deputy. */
const HEADS = new RegExp(`${PRINCIPAL}(?:[、和及]${PRINCIPAL})*`);
const ASKS = new RegExp(
  `${PRINCIPAL}[^。；\\n]{0,12}?(?:陪同|见面|汇报|迎检(?!工作|准备|方案|材料|任务|责任)|在场|带队迎|参加座谈|到场)|(?:约见|面见|听取)(?!了|过)[^。；\\n，,]{0,10}${PRINCIPAL}`,
  'g',
);

/** `听取了主要负责同志汇报`: told of a visit that is over. */
const TOLD = /(?:听取|会见|约见|面见)(?:了|过)[^。；，,]{0,8}$/;
/** `向县委主要领导汇报`, `县政府主要领导听取`: the visitors' own leaders, who are told and not asked for. */
const OWN_LEADERS = /(?:向|报)[^。；，,]{0,10}$|[省市州县区旗](?:委|政府|委[、和]?县?政府)(?:党政)?$/;
const isAbove = (before: string): boolean => TOLD.test(before) || OWN_LEADERS.test(before);

export const visitAsksForHead = defineRule({
  id: 'R-INS-04',
  version: 6,
  titles: { zh: '督查检查调研要求主要负责同志陪同或汇报', en: 'A visit asks for the principal leader' },
  requirement: {
    zh: '督检考和调研不得动辄要求见地方主要负责同志',
    en: 'visitors may not as a matter of course ask to see the principal leaders',
  },
  source: provisions2024('第三部分', 'part 3', 2),
  modality: 'prohibition',
  effectiveFrom: '2024-08-06',
  whom: 'lower',
  emergencyExempt: true,
  // 动辄 is a matter of habit: one notice alone can show the demand, not the habit.
  ceiling: 'should',
  check(demand) {
    const visit = isVisit(demand);
    // 汇报 and 见面 happen at meetings too; 陪同 and 迎检 only when somebody comes to look.
    const found = hits(demand, ASKS).filter(
      ({ words, span, sentence }) =>
        (visit || /陪同|迎检|带队迎/.test(words)) && !isAbove(sentence.text.slice(0, span[0] - sentence.start)),
    );
    if (!visit && found.length === 0) return notApplicable;
    return observe(
      found.map((hit) => ({
        span: hit.span,
        fact: { zh: `到镇检查或调研要求“${hit.words}”`, en: 'The visit asks for the principal leader' },
        way: {
          zh: '建议改为业务人员配合、一般不陪同；确需见面的，请写明理由。',
          en: 'Please let the officer in charge assist, without escort; if the head is truly needed, state why.',
        },
        fixes: [replaceWords(hit, hit.words.replace(HEADS, '业务人员'), '改为业务人员配合'), dropPassage(hit, '此句')],
      })),
    );
  },
});
