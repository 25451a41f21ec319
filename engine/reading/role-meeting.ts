import type { Clause } from './clause.ts';
import { hasDate } from './moment.ts';
import { isVisitor } from './role-inspection.ts';
import type { Role, Setting } from './role-word.ts';
import { checkinLabel, inspectionLabel, reportVerb } from './role-word.ts';
import { partOf } from './text.ts';
import { holds, movedTo, smallNumber, toOffice } from './vocabulary.ts';

const reportsIn = `(?<![上填申呈补])报到(?!${toOffice})|签到(?![表簿册])|入场|进场|到会|集合|就座|入座|候会|到达|乘车|上车|出发`;
const checkinWord = new RegExp(`${reportsIn}|到场|集中(?=$|[,。;)在到于]|点名)|入住`);
const arrives = new RegExp(
  `^[^。]{0,18}?(?:${reportsIn}|进入(?:会场|考场|会议室|礼堂|会堂))|^(?:到|在|赴)[^,。]{2,40}(?:报到|签到|集合)(?:$|[,。;(])`,
);
const trainingWord = /培训(?!基地|中心|学校|楼)|开班|办班|授课|讲座|学习班|研修|轮训|结业|开课/;
const convened = new RegExp(holds);
const opensMeeting = `${holds}|开(?=[^始展通发工放设具支口]{0,16}会)`;
const convenes = new RegExp(`^,?(?:在|于|到|赴)?[^,。]{0,40}(?:${opensMeeting})`);
const meetingWord = new RegExp(
  `${opensMeeting}|会期(?!间)|[开闭]幕|会议|大会|(?:动员|座谈|推进|部署|调度|例|听证|预备|现场|常务)会|典礼|仪式|考试|演练|比赛|论坛|答辩|面试|碰头|讲座`,
);

/** `学生8月29日报到注册`: enrolment, which is no check-in for a meeting. */
const enrols = /学生|新生|幼儿|入学|开学|上课|返校|学籍|学年|学期/;
export const isEnrolment = ({ near, whole, label }: Clause, setting: Setting): boolean =>
  !setting.meeting &&
  !setting.training &&
  /报到|返校/.test(`${near}${label ?? ''}`) &&
  enrols.test(whole) &&
  !/会议|培训|参[会赛]|学员/.test(whole);
/** `8:30前到位`, `15:50前到四楼视频室参会`. */
const arrival =
  /^(?:准时|组织)?(?:到位|在[^,。]{1,16}(?:等候|会合|等待)|到达?指定(?:地点|位置)|(?:到|赴|前往)[^,。]{2,24}(?:参会|参加会议|收看|收听))/;
/** `上午9时在步行街广场开展咨询服务`: no meeting by name, but people are to be there. */
const publicEvent =
  /^,?在[^,。]{1,20}(?:广场|公园|门前|门口|现场|礼堂|会堂|大厅|影剧院|体育[馆场])[^,。]{0,6}(?:开展|举行|组织|进行)/;

/** `主题党日活动定于11月27日上午9:00在茶园开展`, `8:30进行集体学习`, `9:00对某镇进行约谈`: an occasion with an hour. */
const occasionBefore =
  /(?:活动|演练|比赛|竞赛|大赛|党课|晚会|典礼|仪式)(?:时间)?(?:拟|暂|初|兹)?(?:定于|定在|安排在|时间为|于)$/;
const studies =
  /^对[^,。]{2,20}约谈|^在[^,。]{2,24}[室厅堂](?:集中|现场)?(?:汇报|座谈|会商|碰头)|^(?:在[^,。]{2,20}?)?(?:进行|开展|组织|举行)?[^,。]{0,12}(?:集体|集中|专题)学习/;
/** `例会改到明天上午9点`: what is moved stays what it was. */
const moved = new RegExp(`(会|会议|培训班?|讲座|演练|仪式|活动)(?:时间)?${movedTo}$`);
const isBody = /(?:委员?|协|工|理事|联合|研究|学|商|基金|机)会[^会]*$/;

/** `今天开会没来的村`: a meeting that has been held. */
const absent = /^[^,。]{0,12}(?:没来|没到|未到|未参加|没参加|缺席|迟到)的/;

/** `9:00党建工作会;10:30茶叶工作会`: the hour and the name of the meeting, and nothing else. */
const namedSession =
  /^[^,。到在]{0,14}(?:工作|推进|调度|座谈|部署|动员|交流|总结|汇报|学习|支部|党员|专题|协调|论证|评审|视频|碰头|党委|办公)会(?:议)?(?:$|[,。;(])/;

/** `测试时间为当日14:00` in a video meeting: for whoever runs the line, not for those who come. */
export const isRehearsal = ({ label, before, whole }: Clause): boolean =>
  /(?:联调|调试|测试|试线)(?:时间)?[为是于在:]{0,2}$/.test(`${before.slice(-12)}`) &&
  !/学员|考生|能力|普通话|体能|技能|知识/.test(`${whole}${label ?? ''}`);

/** `9:00开始`, `10:00正式开始` behind the hour to gather. */
const opening = /^(?:准时|正式)?开始(?:$|[,。;)])/;
/** `第一期11月18日至20日,第二期…` of a training. */
const eachTerm = new RegExp(`第${smallNumber}[期批次轮](?:时间)?[(:]?(?:为|于)?$`);
export const isTerm = ({ expression: { first }, before }: Clause): boolean => eachTerm.test(before) && hasDate(first);

/** `会议时间:11月26日上午9:00,请准时到场`: the label says what the time is of, and the rest is a reminder. */
const isTold = ({ label, before, after }: Clause, near: string): boolean =>
  label !== null &&
  /时间|日期/.test(label) &&
  !checkinLabel.test(label) &&
  (!inspectionLabel.test(label) || /(?:时间|日期)[为是:]?$/.test(before)) &&
  /^\)?[,。]/.test(after) &&
  !/^(?:全天|统一)?(?:报到|签到|入场|入住|集合)/.test(near);

const exam = /考试|补考|缓考|机考|笔试/;
/** `期末考试时间为1月12日至18日`: the days candidates sit an examination; whoever organises it is called to nothing. */
export const isExam = ({ label, before, near, whole }: Clause): boolean =>
  (exam.test(label ?? '') || exam.test(before.slice(-12)) || exam.test(near.slice(0, 16))) &&
  !/[报交领送]|截止/.test(label ?? '') &&
  !/会议(?!室)|培训|[检巡督抽]查|[报到领]|考务会|参加/.test(`${before.slice(-12)}${near.slice(0, 30)}`) &&
  !/参会|与会/.test(whole);

/** `9月3日上午阅兵式实况收看工作`: whoever likes watches at home. */
const broadcast = /(?:实况|直播|转播|节目)[^,。]{0,6}(?:收看|观看|收听)/;
/** `上午9:00组织干部收看大会实况`: watched together. */
const watches = /^[^,。]{0,24}(?:收看|收听|集体观看)[^,。]{0,16}(?:会|实况|直播)/;
const meetingCalled = new RegExp(`(?:${holds}|开)[^。;]{2,40}会`);
const fixedTraining = /(?:培训班?|讲座)(?:时间)?(?:拟|暂|初|改|确)?定(?:于|在)$/;
/** `3月2日上午9:00东片,3月3日上午9:00西片`: a meeting held area by area. */
const areaSession = /^[^,。;]{0,12}(?:片|组|场|批|期|村|镇|乡|站)(?:$|[,。;(])/;

/** What people are called to at this time: a meeting, a training, or the hour to arrive; null when nobody is. */
export function meetingRole(clause: Clause): Role | null {
  const { expression, after, before } = clause;
  // `11月27日开班,前一日下午报到`: who arrives the day before does not arrive on the day named.
  const near = clause.near.replace(
    /(?:提前|前|头)一[日天][^,。]{0,12}(?:报到|入住)|(?:相对|比较|较为|高度|过于|最为)集中|\([^()]*\)/g,
    '',
  );
  const head = after.replace(/\([^()]{0,60}\)/g, '').slice(0, 46);
  if (expression.first.hour === null && broadcast.test(near)) return null;
  if (absent.test(near) || /^[^,。]{0,8}会(?:议)?上/.test(near)) return null;
  const what = partOf(moved, before);
  if (what !== null && !isBody.test(before)) return what.startsWith('培训') ? 'training' : 'meeting';
  if (/(?:参加|出席|列席|收看|收听)$/.test(before))
    return /培训/.test(near) ? 'training' : /会|活动|仪式/.test(near) ? 'meeting' : null;
  if (
    !/提前/.test(near.slice(0, 16)) &&
    !isTold(clause, near) &&
    !isVisitor(before) &&
    (arrives.test(near) || (checkinWord.test(near.slice(0, 24)) && !reportVerb.test(near.slice(0, 14))))
  )
    return 'checkin';
  if (expression.first.hour !== null && arrival.test(near)) return 'checkin';
  const opens = expression.first.hour !== null && opening.test(near);
  if (opens && /第[一二三四五六七八九十\d]{1,2}[阶场节段]段?[(:]?$/.test(before)) return 'meeting';
  if (opens && /培训|开班/.test(clause.whole)) return 'training';
  if (opens && /会议|大会|仪式|会场|[一-龥]会(?:定于|,)/.test(clause.whole)) return 'meeting';
  if ((isTerm(clause) || fixedTraining.test(before)) && /培训|办班/.test(clause.whole)) return 'training';
  if (/(?:笔试|面试|考试|测试|开幕式|闭幕式|预备会)(?:时间)?(?:为|定于|安排在|于|:)?$/.test(before)) return 'meeting';
  if (expression.first.hour !== null && (publicEvent.test(after) || occasionBefore.test(before) || studies.test(near)))
    return 'meeting';
  if (expression.first.hour !== null && namedSession.test(near)) return 'meeting';
  if (reportVerb.test(near) && !convened.test(near)) return null;
  if (
    /^[^。]{0,30}(?:举办|开展|组织|进行)?[^,。]{0,30}(?:培训班|培训(?!基地|中心|学校|楼)|开班|办班|研修班)/.test(
      near,
    ) &&
    trainingWord.test(near)
  )
    return 'training';
  if (convenes.test(head)) return /培训(?!基地|中心|学校|楼)|学习班|研修/.test(head) ? 'training' : 'meeting';
  if (expression.first.hour !== null && watches.test(near)) return 'meeting';
  if (/^[^,。]{0,30}(?:参加|出席|列席)[^,。]{0,24}(?:会|会议|仪式|活动|调度)(?:$|[,。])/.test(near)) return 'meeting';
  if (meetingWord.test(near.slice(0, 40)) && !/会议(?:精神|要求|室|中心|材料|名单|通知|回执)/.test(near.slice(0, 40)))
    return 'meeting';
  if (
    /[一-龥](?<!委员?|协|工|理事|联合|研究|学|商|基金)会(?:议)?(?:召开)?(?:时间)?(?:拟|暂|初|改|确)?定(?:于|在)$/.test(
      before,
    )
  )
    return 'meeting';
  if (
    /(?:召开|举行|举办|会议)[^,。]{0,16}(?:定于|时间为|于|在|日程)?$/.test(before) &&
    /^(?:\)|[,。在召]|准时|正式|开始|$)/.test(near)
  )
    return 'meeting';
  const { first } = expression;
  if (first.hour !== null && hasDate(first) && meetingCalled.test(clause.lead) && areaSession.test(near))
    return 'meeting';
  return null;
}
