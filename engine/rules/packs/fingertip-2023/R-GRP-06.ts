import { defineRule, observe } from '../../rule.ts';
import { fingertip2023 } from '../../sources.ts';
import { dropPassage } from '../../text/fixes.ts';
import { hits } from '../../text/hits.ts';

const ASKS =
  /(?:点赞|转发(?:数|量|次数|朋友圈)|评论(?:数|量)|登录率|阅读量|粉丝数|关注(?:数|量|人数))[^。；\n]{0,16}?(?:评优|评先|考核|排名|通报|得分|加分|扣分)|(?:评优|评先|考核)[^。；\n，,]{0,14}?(?:点赞|转发(?:数|量|次数)|评论(?:数|量)|登录率|阅读量)/g;

export const likesInAppraisal = defineRule({
  id: 'R-GRP-06',
  version: 5,
  titles: { zh: '点赞、转发、登录率用于考核评优', en: 'Likes, reposts or log-in rates in appraisal' },
  requirement: {
    zh: '不得以点赞、转发、评论、登录率等作为考核评优依据',
    en: 'likes, reposts, comments and log-in rates are not used in appraisal or awards',
  },
  source: fingertip2023('有关考核评价的要求', 'on appraisal', 2),
  modality: 'prohibition',
  effectiveFrom: '2023-12-18',
  whom: 'units',
  // The 2026 measures say the same for apps and stand where they apply (rules.md §16).
  yieldsTo: ['R-APP-09', 'R-APP-08'],
  check(demand) {
    return observe(
      hits(demand, ASKS, { except: /稳步|增长|位列|名列|排名第/ }).map((hit) => ({
        span: hit.span,
        fact: { zh: `以“${hit.words}”考核评优`, en: 'Likes, reposts or log-ins are used in appraisal' },
        way: { zh: '请删去此项，改看实际成效。', en: 'Please drop the item and look at results.' },
        fixes: [dropPassage(hit, '此句')],
      })),
    );
  },
});
