import { defineRule, observe } from '../../rule.ts';
import { apps2026 } from '../../sources.ts';
import { inApp } from '../../text/app-words.ts';
import { dropPassage } from '../../text/fixes.ts';
import { hits } from '../../text/hits.ts';

const ASKS =
  /(?:每日|每天|按时|定时|坚持|开展|实行|进行)?打卡(?!地|点)|(?<!信用)积分(?:排名|排行|通报|考核|晾晒)|(?:在线|学习|登录)时长|(?:学习|活跃)积分|人均积分/g;
/** The measures except special settings such as security and emergency. */
const EXCEPTED = /安保|应急|防汛|防火|值守|安全生产|护林|巡护|疫情|防疫/;
const HEAD_CHARACTERS = 160;

export const punchInsAndPoints = defineRule({
  id: 'R-APP-07',
  version: 4,
  titles: { zh: '应用设置打卡、积分排名、在线时长', en: 'An app counts punch-ins, points or time on line' },
  requirement: {
    zh: '除安全、应急等特殊场景外，不得设置打卡签到、积分排名、在线时长统计等功能',
    en: 'no punch-in, points ranking or online-time statistics, except in special settings such as security and emergency',
  },
  source: apps2026('有关“五不得”的规定', 'the five bans', 2),
  modality: 'prohibition',
  effectiveFrom: '2026-01-25',
  whom: 'units',
  emergencyExempt: true,
  yieldsTo: ['R-APP-10', 'R-APP-09'],
  check(demand) {
    // What the notice is for stands in its title and first lines; the demand itself may stand far below.
    const head = demand.text.slice(0, HEAD_CHARACTERS);
    return observe(
      hits(demand, ASKS, { given: inApp, except: /考勤机|门禁|游客|景点|网红/ }).map((hit) => ({
        span: hit.span,
        ...(EXCEPTED.test(hit.sentence.text) || EXCEPTED.test(head) ? { level: 'hint' as const } : {}),
        fact: { zh: `要求在应用中“${hit.words}”`, en: 'The text counts punch-ins, points or time in an app' },
        way: { zh: '请删去此项要求。', en: 'Please drop it.' },
        fixes: [dropPassage(hit, '此句')],
      })),
    );
  },
});
