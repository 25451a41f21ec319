import type { Ask, Inspection, Meeting, NoticeKind } from './reading.ts';
import { kindOfTitle } from './title.ts';

/** What the other readers found, as far as the kind of the document depends on it. */
export type Evidence = {
  title: string | null;
  body: string;
  asks: Ask[];
  meetings: Meeting[];
  inspections: Inspection[];
};

/** Body words that name the kind when the title does not, in the order they decide. */
const bodyKinds: [NoticeKind, RegExp][] = [
  ['relay', /现(?:将|予以?)?[^。]{0,120}?(?:转发|批转)|(?:予以|现予)转发/],
  ['issue', /现(?:将[^。]{0,120})?(?:予以)?(?:印发|下发)|现予(?:印发|公布)/],
  [
    'meeting',
    /每[周月季][^。]{0,40}召开[^。]{0,20}会|(?:定于|决定|拟于|将于)[^。]{0,50}(?:召开|举行|开)[^。]{0,30}会|会议(?:时间|地点|议程)/,
  ],
  ['training', /(?:定于|决定|拟于|将于)[^。]{0,50}(?:举办|开展)[^。]{0,40}(?:培训|班)|培训(?:时间|地点|内容|对象)/],
  ['inspection', /督查组|检查组|督导组|考核组|(?:决定|定于|将)[^。]{0,30}(?:督查|检查|督导|抽查|验收)|迎检/],
  ['recommend', /推荐(?:名额|条件|对象|表)|评选(?:条件|范围|办法)|申报(?:条件|范围|材料|表)|推荐的(?:集体|个人|人选)/],
  ['assessment', /考核(?:内容|办法|对象|评分)|述职/],
  ['duty', /值班(?:安排|表|工作|室)|带班/],
  ['survey', /摸清|摸底|调查(?:对象|内容|时间)|普查|排查(?:对象|内容)|问卷/],
  ['report', /报送|上报|填报/],
];

const mildDuty =
  /请(?:立即|迅速|务必|各|按)|请[^。]{0,40}(?:执行|落实|抓好|做好|遵照|认真|组织|学习)|(?:(?<![重主需])要(?!求|点|素|件|闻|务|领|害)|须|(?<![相对适响反])应(?!急|用|对|届|当按)|务必)[^。,]{2,30}/;

/** The kind of a document: its title first, its body when the title says nothing, `none` when nobody has to do anything. */
export function kindOf(evidence: Evidence): NoticeKind {
  const named = evidence.title === null ? null : kindOfTitle(evidence.title);
  const body = bodyKinds.find(([, pattern]) => pattern.test(evidence.body.slice(0, 3000)))?.[0] ?? null;
  if (
    named === 'survey' &&
    /核查|核实|清查/.test(evidence.title ?? '') &&
    !/普查|摸底|调查|排查/.test(evidence.title ?? '') &&
    evidence.asks.some((ask) => ask.due !== null)
  )
    return 'mixed';
  const isDated = evidence.meetings.length > 0 || evidence.asks.some((ask) => ask.due !== null || ask.recurs !== null);
  if (body === 'relay' && named !== 'none' && (named === null || !isDated)) return body;
  if (named !== null) return named;
  if (body === 'issue') return body;
  if (
    evidence.title !== null &&
    !/通知|函/.test(evidence.title) &&
    evidence.asks.every((ask) => ask.due === null && ask.recurs === null) &&
    /方案|意见|计划|要点|规划|办法|细则|规定|措施/.test(evidence.title)
  )
    return body === 'survey' ? body : 'none';
  if (body !== null) return body;
  if (evidence.meetings.some((meeting) => meeting.kind === 'training')) return 'training';
  if (evidence.meetings.length > 0) return 'meeting';
  if (evidence.asks.some((ask) => (ask.due !== null || ask.recurs !== null) && /report|form/.test(ask.kind)))
    return 'report';
  if (isDated) return 'document';
  const isInstruction = /(?:做好|加强|抓好|开展|推进|落实|规范|严禁|防范|切实|组织|强化)[^。]*通知/.test(
    evidence.title ?? '',
  );
  return isInstruction || mildDuty.test(evidence.body) ? 'document' : 'none';
}

/** Whether somebody below has to do something beyond taking note and carrying out one's ordinary work. */
export function asksSomething(kind: NoticeKind, evidence: Evidence): boolean {
  if (evidence.meetings.length > 0 || evidence.inspections.length > 0) return true;
  if (evidence.asks.some((ask) => ask.due !== null || ask.recurs !== null)) return true;
  if (kind === 'none') return false;
  if (kind === 'issue' || kind === 'announce')
    return /报送|上报|填报|专人报|反馈|报名|申报|提交/.test(evidence.body.replace(/《[^》]*》/g, ''));
  if (kind === 'document') return true;
  return true;
}

/** A document that only passes another one on: nothing dated, nothing to hand in, no check of one's own. */
export function isPureRelay(kind: NoticeKind, evidence: Evidence): boolean {
  if (kind !== 'relay') return false;
  if (evidence.meetings.length > 0 || evidence.asks.some((ask) => ask.due !== null || ask.recurs !== null))
    return false;
  return !/自查|报送|上报|填报|反馈|书面报|逐项|对照|汇总/.test(evidence.body.replace(/《[^》]*》/g, ''));
}
