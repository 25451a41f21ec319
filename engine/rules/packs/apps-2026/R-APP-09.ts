import { defineRule, observe } from '../../rule.ts';
import { apps2026 } from '../../sources.ts';
import { onAccountOrGroup } from '../../text/app-words.ts';
import { dropPassage } from '../../text/fixes.ts';
import { hits } from '../../text/hits.ts';

const LIKE =
  '(?:点赞(?:数|量)?|转发(?:数|量|次数|朋友圈)|网络投票|投票(?:数|量)|评论(?:数|量)|阅读量|粉丝(?:数|量)|学习时(?:长|间)|登录率)';
const JUDGE =
  '(?:考核|评优|评先|得分|计分|加分|扣分|排名|通报|任务(?:数|量)|不少于\\s*\\d+|不低于\\s*\\d+|每人\\s*\\d+)';
/** How an account of the issuer's own is doing is a piece of news. */
const DESCRIBED = /稳步|增长|跃升|位列|名列|排名第|在全[国省市县][^。；，]{0,4}排名/;
/** Points to be reached by study in an app measure time online. */
const POINTS =
  '(?:学习强国|APP|App|平台|公众号)[^。；\\n]{0,16}?(?:学习积分|积分|每日学习|日均学习|学习)[^。；\\n，,]{0,8}?(?:不低于|不少于|达到|达)\\s*\\d+\\s*分(?!钟)';
const ASKS = new RegExp(`${LIKE}[^。；\\n]{0,20}?${JUDGE}|${JUDGE}[^。；\\n，,]{0,16}?${LIKE}|${POINTS}`, 'g');

export const likesScored = defineRule({
  id: 'R-APP-09',
  version: 4,
  titles: { zh: '点赞、投票、转发、学习时长计入考核', en: 'Likes, votes, reposts or study time scored' },
  requirement: {
    zh: '不得将点赞、网络投票、转发、学习时长等纳入考核评价',
    en: 'likes, web votes, reposts and study time may not be scored',
  },
  source: apps2026('有关“五不得”的规定', 'the five bans', 2),
  modality: 'prohibition',
  effectiveFrom: '2026-01-25',
  whom: 'units',
  check(demand) {
    const found = hits(demand, ASKS, { except: DESCRIBED }).filter(({ sentence }) => !onAccountOrGroup(sentence.text));
    return observe(
      found.map((hit) => ({
        span: hit.span,
        fact: { zh: `以“${hit.words}”衡量工作`, en: 'Likes, votes, reposts or study time are used to judge work' },
        way: { zh: '请删去此项，改看实际成效。', en: 'Please drop the item and look at results.' },
        fixes: [dropPassage(hit, '此句')],
      })),
    );
  },
});
