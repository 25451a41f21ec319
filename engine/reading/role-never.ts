import type { Clause } from './clause.ts';
import { hasDate } from './moment.ts';
import { isArrival } from './role-inspection.ts';
import type { Role } from './role-word.ts';
import { inspectionWord, isVisitTime, reportVerb, visitAhead } from './role-word.ts';
import { looks, movedTo, organs, smallNumber } from './vocabulary.ts';

const effectiveMark =
  /^(?:起|开始)?(?:正式|全面)?(?:施行|实施|执行|生效|启用|起用|实行|推行|试行|废止|停止|停用|有效|失效|运行|使用)|^起[,至]?/;
const holidayMark = /放假|休假|调休|补休|公休|照常上班|假期|节日期间|^\)?上班/;
const publicityMark = /公示(?:期|起止|时间)|公示[^,。]{0,6}(?:日|天)/;
const cutoffMark =
  /年龄|周岁|出生|时点|统计(?:时间|时段|期|范围|口径)|[上下]限|数据(?:截止|截至|时间|时段)|为界|计算|截止数据|任职(?:时间|年限)|工龄|学历/;
/** `年龄计算截止日期为8月31日,报名截止日期为…`: up to when something is reckoned, whatever follows. */
const reckoned = /(?:年龄|年限|工龄|业绩)[^,。]{0,4}(?:计算|截止|截至)[^,。]{0,8}$/;
const bornMark =
  /^(?:\)?)(?:出生|参加工作|入职|取得|毕业|已|未(?![^,。]{0,8}(?:报|反馈|回复|提交))|仍|尚|在岗|登记在册|注册的|竣工的|批准|建成的|发生|的[^,。]{0,12}(?:项目|人员|企业|房屋|案件|车辆|问题|数据|资料|信息|票据|发票|业务|情况))/;

/** `防火期自即日起至5月31日止`: how long something holds. */
const periodBefore =
  /(?:(?:[防禁休封]\S{0,2}[火渔猎牧汛山])期?|有效期?|期限|任期|聘期|执行|实施|施行|试行|管制|限行|禁止|封闭|停[水电气])[^,。]{0,14}(?:,[自至到])?$/;
/** `(1月、2月除外)`: named only to be left out. */
export const leftOut = /^\)?等?(?:月份?)?(?:除外|不报|免报|暂不报|不再报|可不报|无需报)/;

/** `预计6月20日前结束`: what is expected, not what is asked. */
const forecast = /(?:预计|预期|有望|据估计)(?:将|可)?(?:于|在)?$/;

/** `根据…规定:…应当于每年12月10日前…备案的要求`: what a provision says, quoted as the reason, binds by the sentence after it. */
export const quotedRule = ({ lead, after }: Clause): boolean =>
  /(?:^|,)(?:根据|按照|依据|依照)[^。]{0,120}(?:规定|第[一二三四五六七八九十\d]{1,4}条)?[^。]{0,4}[:,“”][^。]{0,120}$/.test(
    lead,
  ) && /^[^。]{0,60}的(?:要求|规定)(?:[,。]|$)/.test(after);

/** `督导组集中向省政府反馈意见`: what those who come do, not those they come to. */
const theirTurn = new RegExp(`^[^,。]{0,10}(?:${looks}|专家)[^,。]{0,4}组[^,。]{0,8}(?:向|听取|反馈|通报)`);

/** `检查从3月1日开始`. */
const beginsFrom = new RegExp(`(?:${looks})(?:工作|活动)?(?:拟|定|将)?[从自于]?$`);

/** `我局将于4月1日前公布结果`: what the sender means to do, not what is asked. */
const ownPromise =
  /(?:我(?:[局办委厅部院校会]|单位|中心)|[县市区省州](?:政府|委)?[^,。;各]{0,12}[局办委厅部会])(?:将|拟|计划)(?:[^,。;]{0,6}(?:于|在)?|[^。;各请]{4,24},)$/;

/** `我局将于9月15日比对,9月25日前拨付`: the next thing the sender means to do. */
const ownToo = /我[局办委厅部院会][将拟][^。;请各]{0,40},$/;

/** `…期间的情况`, `…期间报送的材料`: the time a return is about. */
const periodOf =
  /^(?:期间|之间|以来)(?:[^,。]{0,8}(?:报送|上报|提交|申报|办理|受理))?的|^[^,。、]{0,4}(?:报送|上报|提交|申报)的/;
/** `由3月15日调整为3月20日`: the day it was before. */
const movedAway = new RegExp(`^起?(?:统一)?(?:${movedTo}|延长?至)`);

/** `今天的会议改到明天上午9点`: the day on which nothing is held any more. */
const movedMeeting = new RegExp(`^[上下]?午?的?[^,。]{0,10}(?:会|会议|培训班?|活动|演练|讲座)(?:时间)?${movedTo}$`);
const toAnotherDay = new RegExp(`${movedTo}(?:[明后今本下周]|星期|\\d{1,2}[月日号])`);

/** `“3月15日前报送”更正为…`. */
const corrected = /^[^,。”]{0,12}”?(?:更正|修改|调整|变更|改)为/;
/** `我局9月15日《关于…的通知》`: when a paper was issued. */
const cited = /^(?:印发|下发|发布|发出)?的?《[^》]{2,80}》(?!.{0,30}(?:报送|上报))/;
/** `集中缴费期为9月1日至12月31日`: a term; a term for handing in is a limit. */
const termBefore = /(?<![会日时学班限分]|报名|申报|报送|填报|征集|受理|投稿|推荐)期(?:限)?(?:为|是|:)$/;
/** `第一期:`, `抽查期限:`: a course in several terms, the time of a visit. */
const namedTerm = new RegExp(`(?:第${smallNumber}期|(?:${looks}|督办)期限?)(?:为|是|:)$`);
/** `希望各村再接再厉,力争6月底前完成`: a hope. */
const hope = /希望[^。;]{2,60}$/;

/** `12月份报表于…`, `10月工资`: the month a paper is about. */
const monthOf =
  /^份?(?![一-龥]{0,6}(?:报送|上报|[提上]交|形成|完成|组织|开展))[一-龥]{2,8}(?:报告|总结)|^份?(?:的[一-龥]|[一-龥]{0,4}(?:报表|月报|数据|工资|台账|简报|小结|考勤|计划))/;
/** `填报时间:2024年4月 日`: a head of a form that somebody fills in later. */
const blankDay = /^_{0,4}日/;
/** `12月底前,县安委办汇总形成结果`, `6月30日前由县财政发放到户`: what those above do. */
const aboveActs = new RegExp(
  `^,部[^,。;门队署]{0,2}(?:完成|形成|组织)|^,?(?:由|经)?(?:我|[县市区省州])[^,。;各请]{0,14}?(?:(?<!报|送|交)(?:${organs}|[局办委厅部院会]|中心|财政)|(?<=[县市区州])里)[^,。;]{0,8}?(?:汇总(?:形成|通报|审定|上报)|形成|组织|审定|审核|评定|研究|通报|公布|发放|拨付|兑付|下达|反馈)`,
);
/** `检查组要于6月30日前提交检查报告`: what the visitors themselves have to hand in. */
const visitorsTask = new RegExp(
  `(?:^|[。;\n])(?:[^,。;请]{0,6}各)?[^,。;请各]{0,10}(?:${looks}|专家)组(?:成员)?(?:要|须|应当?|需|务必|请)(?:[^。;]{0,40},)?并?(?:于|在)?$`,
);

/** `各考核组12月15日前提交考核报告`. */
const visitorsOwn = new RegExp(`(?:${looks})组(?:成员)?$`);
const visitorsPaper = ({ before, near }: Clause): boolean =>
  visitorsOwn.test(before) && /^[^,。]{0,4}(?:提交|形成|上?报|撰写)/.test(near);

/** `报我局,以便汇总后于15日上报市局`: what the sender needs it for. */
const meantFor = /以便[^,。;]{0,16}$/;
/** `9月15日正式开网填报`: from then on it can be done. */
const opensNet = /^(?:正式|统一)?(?:开网|开放(?:系统|平台|端口)|开通(?:系统|平台|端口))/;

/** `凡6月30日前经我局核准登记的社团`: who is meant. */
const asOf = ({ before, after }: Clause): boolean =>
  /^,?(?:经|在|已|依法|由)[^。;]{0,30}(?:登记|核准|批准|成立|注册|立案|审批|设立|认定)(?:的|为|$)/.test(after) &&
  !/请|须|务必|应$/.test(before);
/** `凡12月31日前有效期满的证件`. */
const whoever = ({ before, near }: Clause): boolean =>
  (/凡(?:是|在|于)?$/.test(before) && near.includes('的') && !reportVerb.test(near)) ||
  /^(?:报送|上报|提交|报名|送达|收到)的(?:视为|不予|一律|计入)/.test(near);
/** `检查施肥情况(早稻在8月20日前施完)`: what the visitors look at. */
const looksAt = new RegExp(`(?:${looks}|了解|调查)[^。;()]{2,40}(?:情况|进度)\\([^)]*$`);

/** `如有不同意见,可于…前向…举报`: open to whoever likes. */
const objects = /[如若凡](?:对[^。]{0,30})?有[^。,]{0,8}(?:异议|意见|问题)(?:的|者)?,?(?:可以?|请)?(?:于|在)?$/;

/** `年初有计划、年中有督查、年底有考核`, `“月初派单、月底交账”`: a saying about how work goes round, no limit. */
const saying =
  /(?:年[初中]|月[初中]|季度|平时)(?![、和])[^,、。”]{1,8}[、,](?:[^,、。”]{1,8}[、,]){0,3}[年月季][底末终](?!前)[^,。”]{1,8}/;
const isSaying = ({ expression: { first, recurs }, whole, lead, after, near }: Clause): boolean =>
  first.month === null &&
  first.days.length === 0 &&
  (first.part !== null || recurs !== null) &&
  ((/“[^”]*$/.test(lead) && /^[^“]{0,12}[、,”]/.test(after) && /“[^”]{2,}[、,][^”]{2,}”/.test(whole)) ||
    (saying.test(whole) && !(reportVerb.test(near) && !/交(?:账|卷|答卷)/.test(near))));

/** `市里要求12月10日前上报,请各镇于12月7日前报县局`: what those above owe to those above them. */
const upward = ({ before, nextLimited }: Clause): boolean =>
  nextLimited && /(?:^|[,;])(?:省|市|州|上级)[^,。;各]{0,6}要求(?:我[县市区])?[于在]?$/.test(before);

/** Dates that look like limits and are none. */
export function notDue(clause: Clause): Role | null {
  const { expression, before, after, near } = clause;
  const { limit } = expression;
  if (isSaying(clause)) return 'other';
  if (limit === 'since' || /^(?:收到|好的|已报)[,。]/.test(clause.whole)) return 'past';
  if (/每(?:期|批|班|场|次)(?:培训|会议|活动)?的?(?:第一|首|前一)?[^,。;]{0,4}$/.test(before)) return 'other';
  if (/原(?:计划|来的?|先的?|应|须|要求|规定)?定?[于在]?$/.test(before)) return 'past';
  if (quotedRule(clause)) return 'other';
  if (forecast.test(before) && !/组[^,。]{0,4}$/.test(before.replace(forecast, '')) && !reportVerb.test(near))
    return 'other';
  // `3月2日开学后,由…检查`: what has to have happened before.
  if (limit === null && /^(?:正式)?(?:开[课学工园]|复工|上班)后,/.test(after)) return 'other';
  if (expression.last !== null && termBefore.test(before) && !namedTerm.test(before)) return 'period';
  if (limit === 'before' && (asOf(clause) || whoever(clause))) return 'cutoff';
  if (looksAt.test(clause.lead)) return 'other';
  if (limit === 'before' && hope.test(clause.lead) && !reportVerb.test(near)) return 'other';
  if (limit === null && cited.test(after)) return 'past';
  if (leftOut.test(after) || meantFor.test(clause.lead)) return 'other';
  if (expression.last === null && opensNet.test(near)) return 'other';
  // `昨天`, and `昨天(3月13日)`, which is a date by its bracket.
  if (clause.whole.startsWith('昨', expression.from - clause.sentence.from)) return 'past';
  // `将2014年1月1日至2015年10月31日期间的情况报我局`: the time the return is about.
  if (expression.last !== null && limit === null && periodOf.test(after)) return 'cutoff';
  if (after.startsWith(')') && /(?:截至|截止)$/.test(before)) return 'cutoff';
  if ((/[由从自]$/.test(before) && movedAway.test(after)) || corrected.test(after)) return 'past';
  if (movedMeeting.test(after) && toAnotherDay.test(clause.whole)) return 'past';
  if (/(?:资料|数据|台账|档案)(?:统计)?截至$/.test(before)) return 'cutoff';
  if (limit === 'before' && /^(?:不得|不准|不能|严禁|禁止)/.test(near)) return 'other';
  if (/^[^,。]{0,8}安排[^,。]{0,10}(?:早餐|午餐|晚餐|中餐|用餐|就餐|食宿|住宿)/.test(near)) return 'other';
  // `抓好2023年上半年小结的报送`: the time a return is about.
  if (limit === null && expression.last === null && expression.first.part?.startsWith('half-')) return 'period';
  if (!hasDate(expression.first) && expression.last !== null && /\((?:工作日|每[天日]|法定工作日)?$/.test(before))
    return 'other';
  if (/^(?:份|月份)?[之以]?外/.test(after) && /除了?$/.test(before)) return 'other';
  if (expression.first.month === null && /顺延|遇|逢/.test(before.slice(-40))) return 'other';
  if (limit === 'from' && /不再|无需|不得|取消/.test(near)) return 'effective';
  const limited = limit === 'before';
  const { month, days, part } = expression.first;
  const isMonth = limit === null && expression.last === null && month !== null && part === null && days.length === 0;
  if (isMonth && (monthOf.test(after) || blankDay.test(after))) return 'period';
  if (limited && aboveActs.test(after)) return 'other';
  if ((visitorsTask.test(clause.lead) && !inspectionWord.test(near)) || (limited && visitorsPaper(clause)))
    return 'other';
  if (limited && /^(?:予以|统一|集中|进行)?(?:通报|表彰|编发|出刊)/.test(near)) return 'other';
  // `结果12月底前公布`, `同意于12月20日前拨付`: what the sender does.
  if (limited && /(?:结果|名单)(?:将)?[于在]?$/.test(before) && /^(?:予以|统一|向社会)?(?:公布|公示|揭晓)/.test(near))
    return 'other';
  if (limited && (/同意[于在]?$/.test(before) || upward(clause))) return 'other';
  if (limited && /^应当?[^,。]{0,6}(?:完成|报送|上报|整改)的/.test(near)) return 'past';
  if (theirTurn.test(near)) return 'other';
  if (
    limited &&
    (ownPromise.test(before) || ownToo.test(clause.lead)) &&
    !reportVerb.test(near) &&
    !inspectionWord.test(near)
  )
    return 'other';
  if (
    /如?有(?:不同)?异议|异议(?:者|的)|受理(?:信访|来[信访电]|举报|投诉|反映)[^。]{0,12}$/.test(clause.lead.slice(-20))
  )
    return 'publicity';
  if (limit === 'before' && objects.test(clause.lead) && /^[^。]{0,40}(?:举报|投诉|反映)/.test(after))
    return 'publicity';
  if (limit === 'until' && periodBefore.test(clause.lead) && !reportVerb.test(near)) return 'period';
  if (holidayMark.test(near) && !reportVerb.test(near)) return 'holiday';
  if (
    limit !== 'before' &&
    /^(?:,?在[^,。]{1,16}内?)?(?:严禁|禁止|全面禁|暂停|停止|实[行施](?:交通)?(?:管制|限行|封闭))/.test(near)
  )
    return 'period';
  // `周五中午前暂停刷卡`: how long a service is out.
  if (limit === 'before' && /^暂停(?!审)/.test(near)) return 'period';
  if (clause.label !== null && /放[^,。]{0,2}假|假期/.test(clause.label)) return 'holiday';
  const closest = before.slice(before.lastIndexOf(',') + 1);
  // `完成公示(公示期7天),4月28日前将核定表报财政所`: another thing than what is shown.
  const isReport = limited && reportVerb.test(near);
  const isHanded = isReport && !/反映/.test(near);
  const isAfterwards = isReport && /公示[^,。]{0,8}(?:后|结束)[^,。]{0,4}$/.test(before);
  if (
    (publicityMark.test(isHanded ? closest : before) && !isAfterwards) ||
    (clause.label !== null && publicityMark.test(clause.label)) ||
    (limit !== 'before' && /^[^,。]{0,4}公示/.test(near))
  )
    return 'publicity';
  if (limited && /^(?![^,。]{0,8}[将把对])[^,。]{0,8}已/.test(near)) return 'past';
  if (limited ? bornMark.test(after) : cutoffMark.test(closest.slice(-16)) || bornMark.test(after)) return 'cutoff';
  if (limited && !isReport && cutoffMark.test(closest.slice(-14))) return 'cutoff';
  if (reckoned.test(closest)) return 'cutoff';
  const upTo = /截(?:至|止[到至]?)$/.test(before);
  if (upTo && /^(?:的)?(?:统计|数据)/.test(near)) return 'cutoff';
  if (/以$/.test(before) && /^为(?:截止|基准|计算)[^,。]{0,6}(?:计算|统计|$)/.test(near)) return 'cutoff';
  if (
    upTo &&
    (/^,?(?:全[国省市县区镇乡]|共|已|累计|仍|末|我[国省市县区镇局]|各[县乡镇地区单]|的)/.test(after) ||
      (/^,/.test(after) && !reportVerb.test(near) && !/逾期|过期|不再|受理|停止|关闭|系统/.test(near))) &&
    !/报名|报送|申报|征集|提交|投稿/.test(closest)
  )
    return 'cutoff';
  // `截止11月2日申报期止,仅有一家递交了材料`: how far things had come.
  if (!limited && upTo && /^(?:[^,。]{0,10}止)?,?(?:仅有?|只有|尚有|还有|累计|共有|已有)/.test(after)) return 'cutoff';
  if (!limited && /^[^,。]{0,6}(?:年满|已满|不满|未满|满\d{1,3}周岁|周岁)/.test(near)) return 'cutoff';
  if (
    (limit === 'after' && !/^(?:开始|前往|到[^,。]{2,20})?(?:报到|签到|入住)/.test(near)) ||
    /^(?:离会|返程|疏散|离开|返回)/.test(near)
  )
    return 'other';
  const isVisit = () =>
    inspectionWord.test(near) ||
    isArrival(clause) ||
    visitAhead.test(after) ||
    beginsFrom.test(before) ||
    (isVisitTime(clause.label) && /^(?:$|直?[至到]|为期|历时|利?用|具体|各|每)/.test(near));
  if (limit === 'from' && effectiveMark.test(after)) return 'effective';
  if (limit === 'from' && !reportVerb.test(near) && !isVisit()) return 'effective';
  if (!limited && effectiveMark.test(near) && !/自查|检查|督查/.test(near.slice(0, 12))) return 'effective';
  return null;
}

/** `到2020年底前，覆盖率达到90%`: where a plan wants to be, not what somebody hands in. */
export function isGoal({ expression: { first }, before, near }: Clause): boolean {
  const wholeYear = first.month === null && first.days.length === 0 && first.part !== null;
  return wholeYear && /(?:到|至|力争|争取|确保|计划|预计|规划)$/.test(before) && !reportVerb.test(near);
}
