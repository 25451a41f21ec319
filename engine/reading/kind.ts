import type { Ask, Inspection, Meeting, NoticeKind } from './reading.ts';
import { partOf, tailBefore } from './text.ts';
import { firstKind, kindOfTitle } from './title.ts';

/** What the other readers found, as far as the kind of the document depends on it. */
export type Evidence = {
  title: string | null;
  /** What the title alone says the document is for. */
  named: NoticeKind | null;
  body: string;
  /** The body without what is annexed behind the signature. */
  main: string;
  asks: Ask[];
  meetings: Meeting[];
  inspections: Inspection[];
  /** Limits that bind whoever reads the document, dated or counted from its receipt. */
  binding: number;
  /** The text tells what happened and addresses nobody. */
  narrative: boolean;
  /** It speaks to the public and to no office. */
  open: boolean;
  /** A meeting is called for a time that is not yet a day. */
  openMeeting: boolean;
};

/** Words that decide whatever else the body says, in this order. */
const decisive: [NoticeKind, RegExp][] = [
  ['relay', /现(?:将|予以?)?(?:(?!如下)[^。]){0,120}?(?:转[发载]|批转)|(?:予以|现予)转发/],
  [
    'announce',
    /(?:名单|结果|人选)(?<!(?:结束后|将)[^。]{0,40})(?![^。]{0,14}(?:将|适时|及时|择时|定期|周))[^。]{0,20}(?:予以)?公[示布]|授予[^。]{0,60}(?:称号|奖)|(?<!时间[^,。]{0,6})(?:调整|成立)[^。]{0,60}(?:(?:成员|组成|如下)|组长:)|招聘|(?:任命|免去)[^。]{0,30}职务|(?:禁止|严禁)一切|认定[^。]{0,10}公布|本(?:通告|公告)|咨询电话|放假[^。]{0,8},共|停[水电气],?请|\d日(?:[^。]{0,12})放假[^。]{0,80}上班|调休放假|欢迎[^。]{0,16}(?:选民|市民|群众|居民|社会各界)[^。]{0,10}(?:参加|参与|光临|前来|监督)/,
  ],
  ['issue', /现(?:将(?:(?!如下|表》)[^。]){0,120})?(?:予以)?(?:印发|下发)|现予(?:印发|公布)/],
];

/** Words that name the kind when neither the title nor what was found decides. */
const suggestive: [NoticeKind, RegExp][] = [
  [
    'assessment',
    /考核(?:内容|办法|对象|评分|标准)(?:[:。\n]|如下|包括|主要)|考核登记表|述职(?:述|评|考|测|大会|会议|工作|情况)/,
  ],
  ['duty', /值班(?:安排|表|工作|室)|带班|(?:强降[雨水]|暴雨|台风|强对流|寒潮)[\s\S]{0,300}(?:防御|防范|防守|值守)/],
  ['report', /报送|上报|填报|[日周旬月季]报/],
];

const recommends =
  /推荐(?:名额|条件|对象|表|材料|审批表|工作|人选|[^,。]{0,12}\d+[名个户家])|评选(?:条件|范围|办法)|申报(?:条件|范围|材料|表|书|截止|时间|工作)|(?:完成|系统)申报|推荐的?(?:集体|个人|人选)|(?:征集|收集|提供)[^。,、]{0,10}线索|线索(?:征集|收集)|评审费|选派名额|审批表|推优/;
const surveys =
  /征求(?=[^。,、]{0,40}(?:意见|建议))|修改意见|摸清|摸底(?![^。,]{0,8}阶段)|摸排|(?:开展|组织|做好)[^。]{0,20}普查|普查(?:对象|登记|表|员|时点|内容|指导)|问卷|调查(?:对象|内容|时间|时点)|排查(?:对象|内容|结果|情况|登记|进展|报告)|清查(?:结果|登记|情况)|(?:全面|逐[栋户校家村一个])[^,。]{0,4}(?:排查|调查|清查)|调研组/;
const trains =
  /(?:举办|开展)[^。]{0,40}(?:培训|[修习讲导训]班)|培训(?:时间|地点|内容|对象|班)|(?<!课程)主讲(?!教师[提填进须])|学员|参训|讲座/;
/** `4、专题讲座` on a line of its own: one item of a meeting. */
const agendaTalk = /(?<=\n)[^\n,。]{0,6}讲座(?=[\n;。])/g;
const meets =
  /每[周月季][^。]{0,40}召开[^。]{0,20}会|(?:定于|决定|拟于|将于)[^。]{0,50}(?:召开|举行|开)[^。]{0,30}会|会议(?:时间|地点|议程)|参会|与会|列席|会期(?!间)|参加人员|开会(?!的)/;
/** `竞赛时间:`: a match people enter for, no meeting they are called to. */
const contest = /(?:竞赛|比赛|大赛|决赛|预赛)(?:时间|日期|地点)/;
/** People are called to the meeting itself; the sender taking part in a fair calls nobody. */
const called = /召开|会议(?:时间|地点|议程)|与会|列席|参会人员|参加人员|会期(?!间)/;
const visitTitle = /检查|督[查察导]|验收|自查|抽查|评查|巡查|暗访|核查|考[核评]|评估|审计|迎检|排查|整治/;
const visit = /检查|督查|督察|督导|验收|自查|抽查|评查|巡查|暗访|核查/g;
/** A look back at what has been done, with figures. */
const looksBack =
  /累计(?!降)|占(?:计划|总)|共(?:受理|完成|检查|查出|收到|办结|报送|上报|印发|召开)[^。,]{0,12}\d|通报如下|(?:现将|将)[^。]{0,60}情况通报/;

/** Names or results put before the public: nobody below has to do anything. */
const shown = /(?=[现特进予])(?<!将[^。,]{0,24}|时)(?:现|特此?|进行|予以)(?:予以?)?公示|公示(?:时间|起止时间|期|如下)/;

const visitors =
  /(?<!已[^。,]{0,12})(?:督查组|检查组|督导组|考核组)|(?:决定|定于|将(?=[于对赴到在组开进适不随择采会]))[^。]{0,30}(?:督查|检查|督导|抽查|验收)(?![局室办科队站])|迎检/;
/** What a document tells those below to do, other than to make ready for the visit. */
const instruction =
  /请(?:各|你|立即|迅速|务必|按)(?![^。]{0,40}(?:准备|迎检|配合|接待))|(?:务必|必须|要)(?:加强|强化|落实|做好(?!准备)|严格|切实)|一、加强|各[^,。:]{1,10}(?:要|须|应当?)(?!求)/;
/** `关于做好…防范工作的通知`: a title that tells people to do their work. */
const instructsTitle = /(?:做好|加强|抓好|防范|防御|应对|落实|强化|切实)[^。]*(?:通知|函)$/;

/** The document is about the visit: what it tells people to do, or asks them to hand in, does not come first. */
function isAboutVisit({ title }: Evidence, words: string): boolean {
  const at = words.search(visitors);
  if (at < 0) return false;
  const told = words.search(instruction);
  return !instructsTitle.test(title ?? '') && (told < 0 || told > at);
}

/** The title tells people to do their work and names no visit: whoever comes to look at it comes besides. */
const isBeside = ({ title }: Pick<Evidence, 'title'>): boolean =>
  instructsTitle.test(title ?? '') && !visitTitle.test(title ?? '');

/** How often a text that names a visit has to speak of looking: `到各村看气瓶` says it in a word of its own. */
const neededLooks = (words: string): number =>
  /(?:[到来]|抽)[^,。;]{1,8}看/.test(words) ? 0 : /[来到赴]我|(?:推迟|提前|改)到/.test(words) ? 1 : 2;

/** What the gatherings and visits found say of the kind. */
function kindOfEvents({ title, body, asks, binding, meetings, inspections, openMeeting }: Evidence): NoticeKind | null {
  const words = body.slice(0, 3000);
  const gathers =
    openMeeting || meetings.some((one) => one.kind !== 'checkin') || (meetings.length > 0 && meets.test(words));
  if (trains.test(words.includes('讲座') ? words.replace(agendaTalk, '') : words) && (gathers || meetings.length > 0))
    return 'training';
  const isReported = binding > 0;
  const isOffered = isReported && recommends.test(words) && !called.test(words);
  if (gathers && contest.test(words)) return 'document';
  if (gathers && meets.test(words) && !isOffered) return 'meeting';
  if (isOffered) return 'recommend';
  if (!gathers && isReported && recommends.test(words)) return 'recommend';
  // `严明会风会纪`: how to behave at meetings, none that is called.
  // `参加人员` of a visit: who comes to look.
  const isVisit = inspections.length > 0 && !/召开|会议|[参与]会/.test(words);
  if (meets.test(words) && !isReported && !isVisit && !/会风|会纪|纪律/.test(title ?? '')) return 'meeting';
  if (!isReported && trains.test(words) && !surveys.test(words)) return 'training';
  const looked = inspections.map((one) => one.what).join();
  if (/考核|测评|绩效|第三方评估/.test(looked)) return 'assessment';
  if (/调研|调查/.test(looked)) return 'survey';
  // A return is asked for first, and somebody looks at it afterwards: the return is what the notice is for.
  const isFollowUp = asks.some((ask) => ask.kind !== 'work' && ask.span[0] < (inspections[0]?.span[0] ?? 0));
  if (
    inspections.length > 0 &&
    (words.match(visit)?.length ?? 0) >= neededLooks(words) &&
    !(binding > 0 && isFollowUp) &&
    !isBeside({ title })
  )
    return 'inspection';
  if (surveys.test(words)) return 'survey';
  if (recommends.test(words)) return 'recommend';
  return inspections.length > 0 && binding > 0 && isFollowUp ? 'report' : null;
}

/** `…决定开展秋季大检查,现将有关事项通知如下`: the sentence in which an untitled notice says what it is about. */
const opening = /(?:通知|下达|明确|部署|安排)如下|安排见[下附]/;
const emptyObject =
  /(?:现|特)?(?:将|就|对)?(?:有关|相关|具体|以下|几点|主要)*(?:事项|事宜|要求|问题|情况|安排|意见)?(?:予以)?(?:和有关)?$/;

/** What an untitled notice calls its business: the object of `现将…通知如下`, or the act named right before it. */
function kindOfOpening(body: string): NoticeKind | null {
  const at = body.slice(0, 1000).search(opening);
  const said = at < 0 ? '' : (partOf(/[^。\n]{4,160}$/, tailBefore(body, at, 160), 0) ?? '');
  const object = (partOf(/(?:现|特)(?:将|就)([^,]{4,})$/, said) ?? '').replace(emptyObject, '');
  const acts =
    /(?:决定|确定|计划|定于|拟|将|组织|开展|进行|召开|举办|做好|报送)(?!.*(?:决定|确定|定于|拟))[^,]*(?:,[^,]*)?$/;
  const named = said.replace(emptyObject, '');
  // `…推荐工作已经开始,现将…`: no verb, the business itself.
  const begun = partOf(/(?:^|,)([^,]{4,60}工作)(?:已经?|已全面|即将)?(?:正式|全面)?(?:开始|启动|展开),$/, named);
  const words = object.length >= 4 ? object : (begun ?? partOf(acts, named, 0) ?? '');
  // `县某局决定对…进行核查`: the office looks for itself.
  if (/[局委办厅部站所]决定对[^,]*进行(?:核查|复核),?$/.test(named)) return 'inspection';
  return words.length < 4 ? null : kindOfTitle(`关于${words}的通知`);
}

/** The kind by the body: a wording that decides, then what was found in it, then words that suggest one. */
function kindOfBody(evidence: Evidence): NoticeKind | null {
  const words = evidence.body.slice(0, 3000);
  const decided = firstKind(decisive, () => words);
  const isWatch = decided === 'announce' && evidence.asks.some((ask) => ask.due !== null) && /值班|带班/.test(words);
  if (isWatch) return 'duty';
  const isShown = (decided ?? 'announce') === 'announce' && evidence.binding === 0 && shown.test(words);
  if (isShown) return 'announce';
  if (decided && !(decided === 'announce' && recommends.test(words))) return decided;
  const isDated = evidence.meetings.length > 0 || evidence.binding > 0;
  if (evidence.title === null && !isDated && looksBack.test(words) && !/请(?:各|你|务必)|务必/.test(words))
    return 'none';
  const said = evidence.title === null ? kindOfOpening(words) : null;
  if (said !== null && said !== 'none') return said;
  const byEvents = kindOfEvents(evidence);
  if (byEvents) return byEvents;
  if (isAboutVisit(evidence, words)) return 'inspection';
  return firstKind(suggestive, () => words);
}

const mildDuty =
  /请派|请(?:予|给予)?(?:参加|协助|配合|支持)|[把将][^。,]{2,30}(?:报给|发给|[报发][过上]来)|研究决定[^。]{0,40}开展[^。]{0,20}(?:整治|行动|活动|清理|治理|排查)|(?:逾期|仍|拒)[未不][^。]{0,20}[的者][^。]{0,30}(?:暂停|通报|约谈|问责|取消|扣|追究)|请(?:立即|迅速|务必|各|按)|请[^。]{0,40}(?:执行|落实|抓好|做好|遵照|认真|组织|学习)|(?:(?<![重主需])要(?!求|点|素|件|闻|务|领|害)|须|(?<![相对适响反])应(?!急|用|对|届|当按)|务必)[^。,]{2,30}/;

/** What is passed on bears the very title of the document that passes it on. */
const forwardsNamesake = ({ title, body }: Evidence): boolean =>
  title !== null &&
  /^[^。]{0,200}转发/.test(body.slice(Math.max(0, body.indexOf(`《${title}》`)))) &&
  body.includes(`《${title}》`);

/** The kind of a document: its title first, its body when the title says nothing, `none` when nobody has to do anything. */
export function kindOf(evidence: Evidence): NoticeKind {
  if (evidence.narrative && evidence.binding === 0 && evidence.meetings.length === 0) return 'none';
  if (evidence.title === null && evidence.meetings.length === 0 && isCommendation(evidence)) return 'announce';
  const { named } = evidence;
  const body = kindOfBody(evidence);
  if (
    named === 'survey' &&
    /核查|核实|清查/.test(evidence.title ?? '') &&
    !/普查|摸底|调查|排查/.test(evidence.title ?? '') &&
    evidence.asks.some((ask) => ask.due !== null)
  )
    return 'mixed';
  const isDated = evidence.meetings.length > 0 || evidence.binding > 0;
  if (body === 'relay' && named !== 'none' && (named === null || !isDated || forwardsNamesake(evidence))) return body;
  if (named !== null) return named;
  if (body === 'issue') return body;
  if (
    evidence.title !== null &&
    !/通知|函/.test(evidence.title) &&
    evidence.binding === 0 &&
    /方案|意见|计划|要点|规划|办法|细则|规定|措施/.test(evidence.title)
  )
    return body === 'survey' ? body : 'none';
  // `试卷审批表` is a form of the examination, nobody is put forward.
  if (body === 'recommend' && /考试(?:工作|时间)?(?:安排)?的?通知$/.test(evidence.title ?? '')) return 'document';
  if (body !== null) return body;
  if (evidence.meetings.some((meeting) => meeting.kind === 'training')) return 'training';
  if (evidence.meetings.length > 0) return 'meeting';
  if (evidence.binding > 0 && evidence.asks.some((ask) => /report|form/.test(ask.kind))) return 'report';
  if (isDated) return 'document';
  if (evidence.inspections.length > 0 && !isBeside(evidence)) return 'inspection';
  const isInstruction = /(?:做好|加强|抓好|开展|推进|落实|规范|严[禁明肃]|防范|切实|组织|强化)[^。]*通知/.test(
    evidence.title ?? '',
  );
  return isInstruction || mildDuty.test(evidence.body) ? 'document' : 'none';
}

/** `请制定专项预案`: something of one's own to be written under the text that is issued. */
const drawUp = /明确专人|请[^。]{0,40}(?:制定|制订|拟定|拟订|编制|建立)[^。]{0,24}(?:方案|预案|细则|制度|计划|台账)/;
/** An announcement that also tells those below what to do: `各乡镇要…`, `请各单位加大…`, not `请遵照执行`. */
const instructs =
  /报送|上报|填报|专人报|反馈|报名|申报|提交|(?:各|全[县市区])[^。,]{1,24}(?:要|须|应当?|务必)(?!求)[^。]{4,}|请(?:各|全[县市区])[^。]{1,60}(?:加[强大]|做好|落实|严格|组织|开展|安排|抓好)/;

const honours =
  /希望[^。]{0,12}受到?(?:表彰|表扬|奖励|嘉奖)|(?:决定|研究)[^。]{0,60}(?:予以|给予|进行)[^。,:]{0,24}(?:表彰|表扬|嘉奖|奖励|记功)|授予[^。]{0,80}称号/;
const nominates = /推荐(?:名额|对象|表|条件)|评选(?:范围|条件|办法)|名额分配|申报/;

/** A decision to honour somebody: the hopes it ends with are no duty. */
const isCommendation = ({ title, body, binding }: Evidence): boolean =>
  binding === 0 &&
  (/(?:表彰|嘉奖|记功).*决定|关于表彰/.test(title ?? '') || honours.test(body)) &&
  !nominates.test(body);

/** Whether somebody below has to do something beyond taking note and carrying out one's ordinary work. */
export function asksSomething(kind: NoticeKind, evidence: Evidence): boolean {
  if (evidence.meetings.length > 0 || evidence.inspections.length > 0) return true;
  if (evidence.binding > 0) return true;
  if (kind === 'none' || evidence.open) return false;
  const words = evidence.body.replace(/《[^》]*》/g, '');
  if (kind === 'issue') return /报送|上报|填报|专人报|反馈|报名|申报|提交/.test(words) || drawUp.test(words);
  if (kind === 'announce') return !shown.test(words) && !isCommendation(evidence) && instructs.test(words);
  if (kind === 'relay') return !/请?周知|供参考|供参阅/.test(words) || /落实|执行|组织|按照|做好|遵照/.test(words);
  return true;
}
