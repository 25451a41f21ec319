import { defineRule, observe } from '../../rule.ts';
import { productDefault } from '../../sources.ts';
import { dropPassage } from '../../text/fixes.ts';
import { hits } from '../../text/hits.ts';

const PLAQUE =
  /(?:悬挂|加挂|挂|制作|统一制作|设置)[^。；\n，,]{0,16}?(?:牌子|牌匾|标牌|铭牌|门牌标识)|(?:村(?!局|厅|部|委(?!会))|社区|村委会|居委会|乡镇|镇)[^。；\n，,]{0,6}?挂牌|(?:制度|职责|架构图|流程|名单)[^。；\n，,]{0,6}?(?:上墙|挂墙)/g;
/** Signs for safety, roads, sales of land and the like are not plaques of a mechanism; 挂牌督办 is a way of supervision. */
const OTHER =
  /督办|宣传|禁烧|警示|警告|安全标志|路牌|限速|公示牌|出让|交易|摘牌|门牌号|文物|古树|危房|禁火|禁渔|限高|车牌|号牌|企业|店/;

export const plaquesAsked = defineRule({
  id: 'P-VIL-01',
  version: 4,
  titles: { zh: '要求挂牌、制度上墙', en: 'Plaques or rules on walls' },
  requirement: {
    zh: '机制、场所一般不另挂牌，制度不上墙（默认提示，不是上级规定）',
    en: 'a mechanism needs no plaque and rules need no wall (a reminder of ours, not a rule)',
  },
  source: productDefault('挂牌上墙', 'plaques', 3),
  // The opinion of 2022 sets the aim; the lists of plaques are local (R-VIL-03, R-VIL-04).
  modality: 'encouragement',
  effectiveFrom: '2000-01-01',
  yieldsTo: ['R-VIL-04', 'R-CRE-01', 'R-CRE-02'],
  check(demand) {
    return observe(
      hits(demand, PLAQUE, { except: OTHER }).map((hit) => ({
        span: hit.span,
        fact: { zh: `要求“${hit.words}”`, en: 'The text asks for a plaque or for rules on walls' },
        way: {
          zh: '建议删去此项，对外公示用已有公示栏；确需挂牌的，请写明依据。',
          en: 'Please drop it and use the notice board there is; if a plaque is needed, cite its basis.',
        },
        fixes: [dropPassage(hit, '此项')],
      })),
    );
  },
});
