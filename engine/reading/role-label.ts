import type { Clause } from './clause.ts';
import { hasDate } from './moment.ts';
import type { Role, Setting } from './role-word.ts';
import { asksBack, checkinLabel, dueLabel, isVisitLabel } from './role-word.ts';
import { looks } from './vocabulary.ts';

/** `合同期限`, `政策执行期限`: how long something holds. */
const termLabel =
  /(?:合同|协议|执行|建设|施工|服务|任职|聘用|聘任|使用|租赁|承包|有效|实施|借款|贷款|保险|质保|试用|试点|规划)期限?$/;
/** `3月启动,5月底前完成`: when work begins is nobody's limit. */
const sets = /^(?:正式|全面)?(?:启动|开始|起步|部署)/;
/** `3月11日9:00开始,4月10日17:00截止`: the first day of taking in. */
const opens = /^(?:正式)?(?:开始|开放|开通|启动)[,;]/;
const visit = new RegExp(`(?<!自)(?:${looks})`);
const periodLabel = /(?:实施|活动|整治|行动|宣传|工作|阶段|规划|有效|建设|服务|执行|聘)(?:时间|期限|日期)/;

const meetingLabel =
  /会议|会审|汇审|会商|开会|会期|召开|大会|活动|考试|测试|面试|笔试|体检|演练|比赛|竞赛|典礼|仪式|述职|答辩|观看|收看|收听|献血|义诊|座谈|演出|参观|会时间/;
/** A label that says when and not what; anything more specific is no meeting by the document's nature alone. */
const neutralLabel =
  /^(?:和|及|、|地点|的|具体|总体|集中|举办|召开|举行|开始|参加|到会|与会|安排|活动|检查|督查|整体|拟定|暂定){0,4}(?:时间|日期)/;

/** `活动内容`, `报送范围`: what stands under it is no time by that. */
const noTime =
  /(?:内容|范围|方式|对象|条件|渠道|单位|目的|意义|主题|原则|目标)$|会议(?:议定|要求|决定|强调|指出|明确|研究|认为|同意|通过)$/;

const seasons = /\d月?[-~至到]\d{1,2}月[^。;]*\d月?[-~至到]\d{1,2}月/;
const isMonth = ({ expression: { first } }: Clause): boolean => first.days.length === 0 && first.hour === null;

export function byLabel(clause: Clause, setting: Setting, limited: boolean): Role | null {
  // `会议确定检查时间为…`: what was settled is no time of the meeting.
  const label = clause.label?.replace(/^会议[确决]定(?=.)/, '') ?? null;
  if (label === null || noTime.test(label)) return null;
  // `11:00-12:00` on a line of its own below `演讲比赛`: a row of the programme.
  const isAlone = clause.before === '' && clause.after === '' && clause.expression.last !== null;
  if (isAlone && !hasDate(clause.expression.first) && !/时间|日期/.test(label)) return null;
  const isLong = clause.expression.last !== null && hasDate(clause.expression.last);
  if (checkinLabel.test(label)) return 'checkin';
  if (/培训|开班|上课|办班/.test(label)) return 'training';
  if (setting.inspection && !limited && /^活动(?:时间|日期)/.test(label)) return 'inspection';
  if (/活动|体检|献血|义诊|参观/.test(label) && isLong) return 'period';
  if (meetingLabel.test(label) && !dueLabel.test(label)) return 'meeting';
  if (isVisitLabel(label) && !asksBack(clause)) return limited && !isLong ? 'deadline' : 'inspection';
  if (setting.inspection && !limited && /^(?:集中|实地)?调查(?:时间|日期)/.test(label)) return 'inspection';
  if (!limited && /程序|步骤|流程/.test(label)) return null;
  if (!limited && (termLabel.test(label) || (isMonth(clause) && sets.test(clause.near)))) return 'period';
  // A table of limits whose row names a visit: `现场核查|县农业局|11月25日至29日`.
  if (isLong && !limited && /\|$/.test(clause.before) && visit.test(clause.before)) return 'inspection';
  if (!limited && dueLabel.test(label) && opens.test(clause.after)) return 'period';
  // `报名时间:即日起至8月10日,县级体检7月28日至8月5日`: a later segment about something else.
  const closest = clause.before.slice(clause.before.lastIndexOf(',') + 1);
  const isElse =
    isLong && !limited && closest !== clause.before && /^[^第各]{3,}$/.test(closest) && !dueLabel.test(closest);
  if (dueLabel.test(label) && isElse) return null;
  // `报送时间分别是:油菜3-4月,小麦3-5月`: the season of each, within which something is reported.
  if (seasons.test(clause.whole) && isMonth(clause) && clause.expression.last && !limited) return 'period';
  if (dueLabel.test(label)) return clause.expression.limit === 'from' && !isLong ? 'period' : 'deadline';
  if (periodLabel.test(label)) return 'period';
  if (!/时间|日期/.test(label)) return null;
  if (limited) return 'deadline';
  if (!neutralLabel.test(label)) return null;
  if (setting.training) return 'training';
  if (/会议[^,。]{0,12},(?:会议)?(?:具体)?时间(?:为|是|:)?$/.test(clause.lead)) return 'meeting';
  if (clause.expression.first.hour !== null && /会议室|报告厅|礼堂|会堂/.test(clause.near)) return 'meeting';
  if (setting.meeting || (!setting.inspection && /报到|会期|参会|入场|签到|乘车/.test(clause.whole))) return 'meeting';
  if (setting.inspection) return 'inspection';
  return setting.report && /^(?:具体|总体)?(?:时间|日期)(?:要求|安排|节点)?$/.test(label) ? 'deadline' : null;
}
