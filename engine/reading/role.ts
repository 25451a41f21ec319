import type { Clause } from './clause.ts';
import { hasDate } from './moment.ts';

/** What a time expression is for. `past`, `effective` and `other` are dates nobody has to meet. */
export type Role =
  | 'deadline'
  | 'meeting'
  | 'training'
  | 'checkin'
  | 'inspection'
  | 'effective'
  | 'holiday'
  | 'publicity'
  | 'cutoff'
  | 'past'
  | 'period'
  | 'other';

/** Verbs of handing something in. */
export const reportVerb =
  /上报|报送|呈报|填报|报名|报备|(?<![通预汇日月周季年简快])报(?!到|告|道|考|销|警|刊|纸|名单|表|酬|废|批|请|社|复|来|账|价|社)|提交|上交|交(?![通流易叉换接纳待警管代运]|办(?!公))|反馈|报回|返回(?!提供)|回复|回执|上传|录入|发送|发至|发到|寄|传真|传至|汇总|报告(?=我|县|市|省|区|局)|报告(?:情况|工作)|报出|申报|推荐|补报|送(?:达|交|至|到|我|县|市|局|办|审|指定|[一-龥]{0,8}(?:科|室|办|局|处|站|所|中心))|登记|缴|告知|报我|领取|签订|签字盖章|填写|加入|下载|安装|注册|备案/;
const checkinWord =
  /(?<![上填申呈补])报到|签到|入场|进场|到会|到场|集合|集中(?=$|[,。;)在到于]|报到|点名|乘车|上车|出发|签到)|就座|入座|候会|入住|到达|乘车|上车|出发/;
const trainingWord = /培训(?!基地|中心|学校|楼)|开班|办班|授课|讲座|学习班|研修|轮训|结业|开课/;
const meetingWord =
  /召开|举行|举办|开会|会期|开幕|闭幕|会议|大会|动员会|座谈会|推进会|部署会|调度会|例会|听证会|预备会|现场会|典礼|仪式|考试|演练|比赛|论坛|答辩|面试|常务会|开(?=[^始展通发工放设具支口]{0,16}会)|讲座/;
const inspectionWord =
  /督查|检查|督导|考核|验收|抽查|考察|评审|暗访|暗查|明查|巡查|核查|评估|视察|巡视|巡察|抽检|检验|调研|复查|走访|排查|审计|自查|互查|查验|实地|核验|抽验|初验|复验|自验|评查|评审|评议|测评|督察|巡检/;
const pastMark =
  /召开了|召开的|举行了|举办了|召开以来|召开后|已(?:经)?(?:于|在)?$|曾|下发|印发|发布|颁布|出台|发出|转发|制发|发生|接到|收到|收悉|来函|来文|制定了|修订|批准|同意|通过了|审议通过|讨论通过|会议(?:精神|要求|指出|强调|决定|研究)|开展了|检查了|进行了|发现|查获|报来/;
const effectiveMark =
  /^(?:起|开始)?(?:正式|全面)?(?:施行|实施|执行|生效|启用|起用|实行|推行|试行|废止|停止|停用|有效|失效|运行|使用)|^起[,至]?/;
const holidayMark = /放假|休假|调休|补休|公休|照常上班|假期|节日期间|^\)?上班/;
const publicityMark = /公示(?:期|起止|时间)|公示[^,。]{0,6}(?:日|天)/;
const cutoffMark =
  /年龄|周岁|出生|时点|统计(?:时间|时段|期|范围|口径)|[上下]限|数据(?:截止|截至|时间|时段)|为界|计算|截止数据|任职(?:时间|年限)|工龄|学历/;
const bornMark =
  /^(?:\)?)(?:出生|参加工作|入职|取得|毕业|已|未(?![^,。]{0,8}(?:报|反馈|回复|提交))|仍|尚|在岗|登记在册|注册的|竣工的|批准|建成的|发生|的[^,。]{0,12}(?:项目|人员|企业|房屋|案件|车辆|问题))/;
const periodLabel = /(?:实施|活动|整治|行动|宣传|工作|阶段|规划|有效|建设|服务|执行|聘)(?:时间|期限|日期)/;

const dueLabel =
  /截止|截至|报送|上报|提交|反馈|报名|申报|填报|报告|完成|办理|时限|期限|交稿|征集|推荐|受理|投稿|回复|领取|材料|缴|确认/;
const meetingLabel =
  /会议|会审|汇审|会商|开会|会期|召开|大会|活动|考试|测试|面试|笔试|体检|演练|比赛|竞赛|典礼|仪式|述职|答辩/;
const checkinLabel = /报到|签到|入场|集合|出发|乘车/;
const inspectionLabel =
  /检查|督查|督办|督察|测评|评议|督导|验收|考核|评审|考察|抽查|暗访|核查|调研|巡查|自查|评估|迎检|巡视|巡察/;

/** A label that says when and not what; anything more specific is no meeting by the document's nature alone. */
const neutralLabel =
  /^(?:和|及|、|地点|的|具体|总体|集中|举办|召开|举行|开始|参加|到会|与会|安排|活动|检查|督查|整体|拟定|暂定){0,4}(?:时间|日期)/;

/** The nature of the document, which decides what a bare “时间：” is about. */
export type Setting = {
  meeting: boolean;
  training: boolean;
  inspection: boolean;
  report: boolean;
  /** News or a record of what has been done: nobody is asked to come. */
  narrative: boolean;
  /** A report or a request to those above, which asks nothing of those below. */
  upward: boolean;
  /** A 通报: the meetings it speaks of have been held. */
  lookBack: boolean;
};

/** `学生8月29日报到注册`: enrolment, which is no check-in for a meeting. */
const enrols = /学生|新生|幼儿|入学|开学|上课|返校|学籍|学年|学期/;
const isEnrolment = ({ near, whole, label }: Clause, setting: Setting): boolean =>
  !setting.meeting &&
  !setting.training &&
  /报到|返校/.test(`${near}${label ?? ''}`) &&
  enrols.test(whole) &&
  !/会议|培训|参会|学员/.test(whole);

/** `防火期自即日起至5月31日止`: how long something holds. */
const periodBefore =
  /(?:(?:[防禁休封]\S{0,2}[火渔猎牧汛山])期?|有效期?|期限|任期|聘期|执行|实施|施行|试行|管制|限行|禁止|封闭|停[水电气])[^,。]{0,14}$/;

/** `从11月24日开始,用两周时间,对各县进行检查`: the visit is named in a later segment. */
const visitAhead =
  /^[^。]{0,60}(?:对|赴|到|分组|组织|开展|进行)[^。]{0,24}(?:督查|检查|督导|考核|验收|巡查|抽查|评估|核查|调研)/;

/** `6月30日24时关闭系统`: the moment nothing is taken in any more. */
const closing =
  /^(?:准时|全面)?(?:系统|平台|端口|通道|网站|报名|填报|申报)?(?:将|即)?(?:自动|统一)?(?:关闭|截止|停止(?:受理|报名|填报|申报|接收|收件))/;
const closes = ({ expression: { last, recurs, limit, first }, near, whole }: Clause): boolean =>
  last === null &&
  recurs === null &&
  limit === null &&
  hasDate(first) &&
  closing.test(near) &&
  /填报|报名|申报|报送|上传|提交|受理|投稿|系统|平台/.test(whole);

/** `(1月、2月除外)`: named only to be left out. */
export const leftOut = /^\)?等?(?:月份?)?(?:除外|不报|免报|暂不报|不再报|可不报|无需报)/;

/** `预计6月20日前结束`: what is expected, not what is asked. */
const forecast = /(?:预计|预期|有望|据估计)(?:将|可)?(?:于|在)?$/;

/** `根据…规定:…应当于每年12月10日前…备案的要求`: what a provision says, quoted as the reason, binds by the sentence after it. */
export const quotedRule = ({ lead, after }: Clause): boolean =>
  /(?:^|,)(?:根据|按照|依据|依照)[^。]{0,120}(?:规定|第[一二三四五六七八九十\d]{1,4}条)?[^。]{0,4}[:,“”][^。]{0,120}$/.test(
    lead,
  ) && /^[^。]{0,60}的(?:要求|规定)(?:[,。]|$)/.test(after);

/** Dates that look like limits and are none. */
function notDue(clause: Clause): Role | null {
  const { expression, before, after, near } = clause;
  const { limit } = expression;
  if (limit === 'since' || /^(?:收到|好的|已报)[,。]/.test(clause.whole)) return 'past';
  if (/原(?:计划|来的?|先的?)?定?于?$/.test(before)) return 'past';
  if (quotedRule(clause)) return 'other';
  if (forecast.test(before) && !reportVerb.test(near)) return 'other';
  if (leftOut.test(after)) return 'other';
  if (expression.first.relative === 'yesterday') return 'past';
  // `将2014年1月1日至2015年10月31日期间的情况报我局`: the time the return is about.
  if (expression.last !== null && limit === null && /^(?:期间|之间|以来)的/.test(after)) return 'cutoff';
  if (/(?:资料|数据|台账|档案)(?:统计)?截至$/.test(before)) return 'cutoff';
  if (limit === 'before' && /^(?:不得|不准|不能|严禁|禁止)/.test(near)) return 'other';
  if (/^[^,。]{0,8}安排[^,。]{0,10}(?:早餐|午餐|晚餐|中餐|用餐|就餐|食宿|住宿)/.test(near)) return 'other';
  // `抓好2023年上半年小结的报送`: the time a return is about.
  if (limit === null && expression.last === null && expression.first.part?.startsWith('half-')) return 'period';
  if (!hasDate(expression.first) && expression.last !== null && /\((?:工作日|每[天日]|法定工作日)?$/.test(before))
    return 'other';
  if (/除(?:了)?$/.test(before) && /^(?:份|月份)?[之以]?外/.test(after)) return 'other';
  if (expression.first.month === null && /顺延|遇|逢/.test(before.slice(-40))) return 'other';
  if (limit === 'from' && /不再|无需|不得|取消/.test(near)) return 'effective';
  const limited = limit === 'before';
  if (limited && /^(?:予以|统一|集中)?(?:通报|表彰|编发|出刊)/.test(near)) return 'other';
  if (/如?有(?:不同)?异议|异议(?:者|的)/.test(clause.lead.slice(-20))) return 'publicity';
  if (limit === 'until' && periodBefore.test(clause.lead) && !reportVerb.test(near)) return 'period';
  if (holidayMark.test(near) && !reportVerb.test(near)) return 'holiday';
  if (
    limit !== 'before' &&
    /^(?:,?在[^,。]{1,16}内?)?(?:严禁|禁止|全面禁|暂停|停止|实[行施](?:交通)?(?:管制|限行|封闭))/.test(near)
  )
    return 'period';
  if (/放[^,。]{0,2}假|假期/.test(clause.label ?? '')) return 'holiday';
  const isAfterwards = limited && reportVerb.test(near) && /公示[^,。]{0,8}(?:后|结束)[^,。]{0,4}$/.test(before);
  if (
    (publicityMark.test(before) && !isAfterwards) ||
    publicityMark.test(clause.label ?? '') ||
    (limit !== 'before' && /^[^,。]{0,4}公示/.test(near))
  )
    return 'publicity';
  if (limited && /^(?![^,。]{0,8}[将把对])[^,。]{0,8}已/.test(near)) return 'past';
  const closest = before.slice(before.lastIndexOf(',') + 1);
  if (limited ? bornMark.test(after) : cutoffMark.test(closest.slice(-16)) || bornMark.test(after)) return 'cutoff';
  if (cutoffMark.test(closest.slice(-14)) && !reportVerb.test(near)) return 'cutoff';
  if (
    /(?:截至|截止到?|截止至)$/.test(before) &&
    (/^,?(?:全[国省市县区镇乡]|共|已|累计|仍|末|我[国省市县区镇局]|各[县乡镇地区单]|的)/.test(after) ||
      (/^,/.test(after) && !reportVerb.test(near) && !/逾期|过期|不再|受理|停止|关闭|系统/.test(near))) &&
    !/报名|报送|申报|征集|提交|投稿/.test(before)
  )
    return 'cutoff';
  // `截止11月2日申报期止,仅有一家递交了材料`: how far things had come.
  if (
    !limited &&
    /(?:截至|截止到?|截止至)$/.test(before) &&
    /^(?:[^,。]{0,10}止)?,?(?:仅有?|只有|尚有|还有|累计|共有|已有)/.test(after)
  )
    return 'cutoff';
  if (!limited && /^[^,。]{0,6}(?:年满|已满|不满|未满|满\d{1,3}周岁|周岁)/.test(near)) return 'cutoff';
  if (limit === 'after' || /^(?:离会|返程|疏散|离开|返回)/.test(near)) return 'other';
  const visits = inspectionWord.test(near) || visitAhead.test(after);
  if (limit === 'from' && effectiveMark.test(after)) return 'effective';
  if (limit === 'from' && !reportVerb.test(near) && !visits) return 'effective';
  if (!limited && effectiveMark.test(near) && !/自查|检查|督查/.test(near.slice(0, 12))) return 'effective';
  return null;
}

function isPast(clause: Clause, isBeforeIssue: boolean): boolean {
  const { expression, near, before, whole } = clause;
  if (expression.limit === 'before' || expression.limit === 'until') return false;
  if (
    /(?:拟|定|将|兹定|决定|计划|预定|安排|初定)(?:于|在)?$|请(?:于|在|务必)?$|务必(?:于|在)?$|时间[^,。]{0,6}$/.test(
      before,
    )
  )
    return false;
  if (
    /^,?[^,。]{0,30}(?:召开了|举行了)/.test(clause.after) ||
    /^,?[^,。]{0,40}召开[^。]{0,40}(?:会议|大会)(?:强调|要求|指出|,会议)/.test(clause.after)
  )
    return true;
  if (/(?:^|[,。;])(?:并|已)?经[^,。]{0,24}$/.test(before) && /(?:审定|审议|研究|讨论|评选|评审|同意|通过)/.test(near))
    return true;
  if (
    /^,?[^,。]{0,30}(?:反馈|通报|报送|上报|报告?|检查|督查|听取|组织|完成|审议|讨论|传达|部署|启动|下达|调研|约谈)了/.test(
      clause.after,
    )
  )
    return true;
  if (/^[^,。]{0,24}(?:召开了|举行了|举办了|开展了|进行了|下发|印发了|发布了|颁布|收到|接到|发生|检查了)/.test(near))
    return true;
  const looked = inspectionWord.test(near) || /检查|督查|巡查/.test(clause.after);
  if (looked && /^[^。]{0,40}(?:中|时|后)?,?(?:共|均)?(?:发现|查出|查获|暴露)/.test(clause.after)) return true;
  if (isBeforeIssue && /^,?(?:国|中央|省|市|州|县|区|上级)[^,。]{0,20}(?:反馈|通报|交办|转办|下达)/.test(clause.after))
    return true;
  if (/(?:根据|按照|依据|依照|按|落实|贯彻|传达|原定于?|原计划于?)$/.test(before)) return true;
  if (isBeforeIssue && /^,?[^,。]{0,10}(?:共|累计)[^,。]{0,16}\d/.test(clause.after)) return true;
  if (isBeforeIssue && /(?:根据|按照|依据|依照|按|落实|贯彻|传达)[^,。]{0,20}$/.test(before)) return true;
  if (pastMark.test(near) && (isBeforeIssue || !reportVerb.test(near))) return true;
  return isBeforeIssue && clause.label === null && /^,/.test(clause.after) && !/报送|上报|填报|反馈/.test(whole);
}

/** `到2020年底前，覆盖率达到90%`: where a plan wants to be, not what somebody hands in. */
function isGoal({ expression: { first }, before, near }: Clause): boolean {
  const wholeYear = first.month === null && first.days.length === 0 && first.part !== null && first.year !== null;
  return wholeYear && /(?:到|至|力争|争取|确保|计划|预计|规划)$/.test(before) && !reportVerb.test(near);
}

function byLabel(clause: Clause, setting: Setting, limited: boolean): Role | null {
  const { label } = clause;
  if (label === null) return null;
  const isLong = clause.expression.last !== null && hasDate(clause.expression.last);
  if (checkinLabel.test(label)) return 'checkin';
  if (/培训|开班|上课|办班/.test(label)) return 'training';
  if (/活动/.test(label) && isLong) return 'period';
  if (meetingLabel.test(label) && !dueLabel.test(label)) return 'meeting';
  if (inspectionLabel.test(label) && !/报告|总结|结果|缴|领取|报名|申报|材料/.test(label))
    return limited ? 'deadline' : 'inspection';
  if (!limited && /程序|步骤|流程/.test(label)) return null;
  if (dueLabel.test(label)) return clause.expression.limit === 'from' && !isLong ? 'period' : 'deadline';
  if (periodLabel.test(label)) return 'period';
  if (!/时间|日期/.test(label)) return null;
  if (limited) return 'deadline';
  if (!neutralLabel.test(label)) return null;
  if (setting.training) return 'training';
  if (setting.meeting || (!setting.inspection && /报到|会期|参会|入场|签到/.test(clause.whole))) return 'meeting';
  if (setting.inspection) return 'inspection';
  return setting.report && /^(?:具体|总体)?(?:时间|日期)(?:要求|安排|节点)?$/.test(label) ? 'deadline' : null;
}

/** `8:30前到位`, `15:50前到四楼视频室参会`. */
const arrival = /^(?:准时|组织)?(?:到位|到达?指定(?:地点|位置)|(?:到|赴|前往)[^,。]{2,24}(?:参会|参加会议|收看|收听))/;
/** `上午9时在步行街广场开展咨询服务`: no meeting by name, but people are to be there. */
const publicEvent =
  /^,?在[^,。]{1,20}(?:广场|公园|门前|门口|现场|礼堂|会堂|大厅|影剧院|体育[馆场])[^,。]{0,6}(?:开展|举行|组织|进行)/;

/** `9:00开始`, `10:00正式开始` behind the hour to gather. */
const opening = /^(?:准时|正式)?开始(?:$|[,。;)])/;
/** `第一期11月18日至20日,第二期…` of a training. */
const eachTerm = /第[一二三四五六七八九十\d]{1,2}[期批次轮](?:时间)?[(:]?(?:为|于)?$/;
const isTerm = ({ expression: { first }, before }: Clause): boolean => eachTerm.test(before) && hasDate(first);

function meetingRole(clause: Clause): Role | null {
  const { expression, after, before } = clause;
  // `11月27日开班,前一日下午报到`: who arrives the day before does not arrive on the day named.
  const near = clause.near.replace(/(?:提前|前|头)一[日天][^,。]{0,12}(?:报到|入住)/, '');
  const head = after.replace(/\([^()]{0,60}\)/g, '').slice(0, 46);
  if (/(?:参加|出席|列席|收看|收听)$/.test(before))
    return /培训/.test(near) ? 'training' : /会|活动|仪式/.test(near) ? 'meeting' : null;
  if (
    !/提前/.test(near.slice(0, 16)) &&
    (/^[^。]{0,18}?(?:(?<![上填申呈补])报到|签到|入场|进场|到会|集合|就座|入座|候会|进入(?:会场|考场)|到达|乘车|上车|出发)/.test(
      near,
    ) ||
      (checkinWord.test(near.slice(0, 24)) && !reportVerb.test(near.slice(0, 14))))
  )
    return 'checkin';
  if (expression.first.hour !== null && arrival.test(near)) return 'checkin';
  const opens = expression.first.hour !== null && opening.test(near);
  if (opens && /培训|开班/.test(clause.whole)) return 'training';
  if (opens && /会议|大会|仪式|[一-龥]会定于/.test(clause.whole)) return 'meeting';
  if (isTerm(clause) && /培训|办班/.test(clause.whole)) return 'training';
  if (/(?:笔试|面试|考试|测试|开幕式|闭幕式|预备会)(?:时间)?(?:为|定于|安排在|于|:)?$/.test(before)) return 'meeting';
  if (expression.first.hour !== null && publicEvent.test(after)) return 'meeting';
  if (reportVerb.test(near) && !/召开|举行|举办/.test(near)) return null;
  if (
    /^[^。]{0,30}(?:举办|开展|组织|进行)?[^,。]{0,30}(?:培训班|培训(?!基地|中心|学校|楼)|开班|办班|研修班)/.test(
      near,
    ) &&
    trainingWord.test(near)
  )
    return 'training';
  if (/^[,]?(?:在|于|到|赴)?[^,。]{0,40}(?:召开|举行|举办|开会|开(?=[^始展通发工放设具支口]{0,16}会))/.test(head))
    return /培训(?!基地|中心|学校|楼)|学习班|研修/.test(head) ? 'training' : 'meeting';
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
  return null;
}

function dueRole(clause: Clause): Role | null {
  const { expression, before, near, after } = clause;
  if (expression.limit === 'from' && expression.last === null && !/(?:延[长期迟]?|推迟|调整)(?:至|到)$/.test(before))
    return null;
  const limited = expression.limit === 'before' || expression.limit === 'until';
  if (limited || (clause.nextLimited && /^、[^,。]{1,14}$/.test(after))) return 'deadline';
  // `第一期时间:3月10日至14日,为期5天`: how long something lasts.
  if (expression.last !== null && /^,?(?:为期|历时)/.test(after)) return null;
  if (
    expression.first.part === 'end' &&
    /^(?:全面|全部|基本|整改|落实|拨付|发放){0,2}(?:完成|建成|结束|到位|定稿|交稿|竣工|交付)/.test(near)
  )
    return 'deadline';
  if (/(?:延[长期迟]?|推迟|提前|调整)(?:至|到)$/.test(before)) return 'deadline';
  if (/(?:首次|首期|第一次|首报|第一期|首批)(?:报送|上报)?(?:时间)?[为是:在于]?$/.test(before)) return 'deadline';
  if (
    /(?:截止|截至|限|最迟|不迟于|不得[晚迟]于|不晚于|不超过|最晚)(?:时间|日期)?(?:到|至|于|为|是|:|在)?$/.test(before)
  )
    return 'deadline';
  if (
    /^[^,。]{0,24}?(?:上报|报送|填报|提交|反馈|补报|(?<!提)交(?![通流易叉换接纳待警管代运]|办(?!公))|(?<![通预汇日月周季年简快])报(?!到|告|道|考|销|名单|表|来|警|刊|纸|酬|废|批|请|社|复|账|价))/.test(
      near,
    )
  )
    return 'deadline';
  if (
    expression.last !== null &&
    /^[^,。]{0,24}(?:领取|办理|缴纳|登记|注册|填报|登录|参加报名|现场审核|上传|投票|(?:开放|开通)[^,。]{0,4}(?:系统|平台|端口|通道))/.test(
      near,
    )
  )
    return 'deadline';
  if (/^,?(?:请|须|应|要|务必)?[^,。]{0,16}(?:将|把)[^。]{0,60}(?:报|交|送|反馈|提交)/.test(after))
    return /起$|开始$/.test(before) ? null : 'deadline';
  return null;
}

/** `督查组今天上午10点到某村`: who comes is named before the time. */
const visitors = /(?:督[查导察]|检查|考核|验收|评估|巡查|调研|核查)组[^,。]{0,6}$/;

/** `验收时间由…推迟至12月2日`: what was moved keeps its purpose. */
function movedRole({ lead }: Clause): Role | null {
  const moved = /([^,。;]{0,20}时间)[^。;]{0,30}(?:推迟|提前|延[期后迟]|调整|改|变更)(?:至|到|为|在|于)$/.exec(lead);
  if (!moved) return null;
  const what = moved[1] ?? '';
  if (/培训/.test(what)) return 'training';
  if (/会/.test(what)) return 'meeting';
  return inspectionLabel.test(what) && !dueLabel.test(what) ? 'inspection' : null;
}

function hasInspection(clause: Clause): boolean {
  const { near, before, label } = clause;
  if (visitors.test(before) && /^[^,。]{0,4}(?:到|赴|来|入)/.test(near)) return true;
  if (inspectionLabel.test(label ?? '')) return true;
  if (inspectionWord.test(near.slice(0, 60))) return true;
  if (clause.expression.limit === 'from' && visitAhead.test(clause.after)) return true;
  if (/^(?:对|到|赴)[^,。]{40,160}(?:进行|开展)[^,。]{0,10}$/.test(near) && inspectionWord.test(near.slice(-12)))
    return true;
  return /^$|^期间$|^(?:进行|开展|结束|完成|组织|实施)/.test(near) && inspectionWord.test(before.slice(-24));
}

/** Stages of an inspection in which nobody inspects. */
const otherStage = /(?:整改|总结|动员|部署|宣传|准备)[^,。:(]{0,6}[(:]?$/;
const otherPhase = /^[)]?[:,]?(?:为)?[^,。;:(]{0,6}(?:整改|总结|动员|部署|宣传|准备|汇总|上报)/;

/**
 * Decide what a clause's time is for. `isBeforeIssue` says that the date lies before the document's own.
 * The order is the grammar: what can never be a duty first, then labels, meetings, limits, inspections.
 */
export function roleOf(clause: Clause, setting: Setting, isBeforeIssue: boolean): Role {
  const { expression } = clause;
  const limited = expression.limit === 'before' || expression.limit === 'until';
  if (setting.upward) return 'other';
  if (closes(clause)) return 'deadline';
  const never = notDue(clause);
  if (never) return never;
  if (isGoal(clause)) return 'period';
  const isHandedIn = /^[^,。]{0,12}(?:报|交|送|反馈|提交)/.test(clause.near);
  const isWhole = limited || expression.last !== null;
  const isLabelled = /报送|上报|提交|反馈|报名|申报|填报|报告/.test(clause.label ?? '');
  if (
    isWhole &&
    isBeforeIssue &&
    expression.first.year !== null &&
    !isHandedIn &&
    !isLabelled &&
    !(clause.before === '' && clause.after === '') &&
    meetingRole(clause) === null
  )
    return 'cutoff';
  if (isPast(clause, isBeforeIssue)) return 'past';
  if (setting.narrative && (isBeforeIssue || (!limited && expression.limit !== 'from'))) return 'past';
  if (setting.lookBack && isBeforeIssue && !limited && meetingRole(clause) !== null) return 'past';
  if (isEnrolment(clause, setting)) return 'other';
  const meeting = meetingRole(clause) ?? (setting.training && isTerm(clause) ? 'training' : null);
  if (meeting === 'checkin') return 'checkin';
  if (limited && reportVerb.test(clause.near)) return 'deadline';
  const isHours = expression.last !== null && !hasDate(expression.first);
  const found = byLabel(clause, setting, limited);
  const isOther =
    otherStage.test(clause.before) || (otherPhase.test(clause.after) && !inspectionWord.test(clause.near));
  const labelled = found === 'inspection' && isOther ? 'period' : found;
  if (labelled === 'deadline' && isHours && !reportVerb.test(clause.near)) return 'other';
  if (labelled) return labelled;
  if (limited) return 'deadline';
  const isTimed =
    expression.first.hour !== null &&
    /^[^,。]{0,20}(?:开会|召开|举行|开幕|开班|开课|开[^始展通发工放,。]{0,12}会)|^(?:准时|正式)?开始(?:$|[,。;)])/.test(
      clause.near,
    );
  if (meeting && (hasDate(expression.first) || setting.meeting || setting.training || isTimed)) return meeting;
  const due = movedRole(clause) ?? dueRole(clause);
  if (due) return due;
  if (!hasInspection(clause)) return 'other';
  // What is told of a day gone by is the look back of a notice, not a visit to come.
  return isBeforeIssue && clause.label === null ? 'past' : 'inspection';
}
