import { defineRule, observe } from '../../rule.ts';
import { fingertip2023 } from '../../sources.ts';
import { dropPassage } from '../../text/fixes.ts';
import { hits } from '../../text/hits.ts';

const GROUP = '(?:工作群|微信群|QQ群|钉钉群|群内|群里|本群|群中)';
const RELAY =
  '接龙(?!工程|活动奖)|(?:收到|阅后|看到)[^。；\\n，,]{0,4}?(?:请|后)?[^。；\\n，,]{0,4}?(?:回复|回“?收到|扣1)';
const INSTANT = `${GROUP}[^。；\\n]{0,20}?(?:即时|立即|第一时间|秒|随时|及时)(?:回复|响应|答复)|24小时(?:在线|响应群)`;
const WITHIN =
  '(?:收到|看到)(?:信息|通知|消息|指令|任务)[^。；\\n，,]{0,10}?(?:分钟|小时)之?内?[^。；\\n，,]{0,4}?(?:回复|响应|答复)';
const ASKS = new RegExp(`${WITHIN}|${RELAY}|${INSTANT}`, 'g');
const IN_GROUP = new RegExp(`${GROUP}|群(?!众|体|山|岛|团|防|租)`);

export const instantReplies = defineRule({
  id: 'R-GRP-01',
  version: 5,
  titles: { zh: '群内接龙、即时响应', en: 'Relay replies or instant response in a group' },
  requirement: {
    zh: '工作群中不得强制要求接龙、即时响应，不得随意派任务、要材料',
    en: 'work groups may not force relay replies or instant response, nor assign tasks and ask for materials at will',
  },
  source: fingertip2023('有关工作群管理的要求', 'on work groups', 2),
  modality: 'prohibition',
  effectiveFrom: '2023-12-18',
  whom: 'units',
  emergencyExempt: true,
  check(demand) {
    const inChat = demand.channel === 'chat' || /@(?:所有人|全体成员)/.test(demand.text);
    const found = hits(demand, ASKS, { except: /防汛|险情|预警|应急响应|工作人员[将会可]|咨询|客服/ }).filter(
      (hit) => inChat || IN_GROUP.test(hit.sentence.text),
    );
    return observe(
      found.map((hit) => ({
        span: hit.span,
        fact: { zh: `群内要求“${hit.words}”`, en: 'The text forces a relay reply or an instant answer in a group' },
        way: {
          zh: '请删去此句；系统自动记录送达，无需逐一回复。',
          en: 'Please drop it; delivery is recorded by itself and nobody need reply.',
        },
        fixes: [dropPassage(hit, '此句')],
      })),
    );
  },
});
