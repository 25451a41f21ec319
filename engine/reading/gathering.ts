import { bareAsk } from './ask.ts';
import type { Dated } from './dated.ts';
import { isRough, listedDates } from './dated.ts';
import type { Ask, Inspection, Meeting, ReadNote } from './reading.ts';
import type { SourceText } from './text.ts';
import { partOf, rawOf, spanOf } from './text.ts';
import type { LooseDate } from './when.ts';
import { clock, looseIso } from './when.ts';

const at = (date: LooseDate, minute: number | null): string =>
  `${looseIso(date)}${minute === null ? '' : `T${clock(minute)}`}`;
const placeEnd =
  '会议室|报告厅|礼堂|会堂|会议中心|宾馆|酒店|饭店|大厅|广场|剧院|影院|党校|会场|分会场|主会场|演播厅|多功能厅|体育馆|文化馆|图书馆|活动中心|培训中心|学校|中学|小学|大院|大楼|[一二三四五六七八九十\\d]+楼|[一二三四五六七八九十\\d]+室|山庄|度假村|招待所|教室|机房|门前|门口|现场|村委会|中心|局|厅';
const labelled =
  /(?:会议|培训|报到|参会|开会|集合|活动|举办|视频会议|主会场)?(?:时间)?(?:和|及|、)?地点(?:安排)?(?:为|是|:|设在|在|\n)([^,。;\n]{2,60})/;
const inPlace = new RegExp(
  `(?:在|于|到达?|赴)([^,。;:在]{0,40}?(?:${placeEnd})(?:\\([^()]{1,30}\\))?)(?:内|里)?(?:召开|举行|举办|参[加会]|报到|集[合中]|[上乘]车|开|签到|收看|收听|组织|进行|$|,)`,
);
const listedPlace = new RegExp(
  `^[,:、]?(?:地点(?:为|是|设在|在|:)?)?([^,。;:]{1,40}?(?:${placeEnd})(?:\\([^()]{1,30}\\))?)(?:[,。;(]|$|集[合中]|[上乘]车|开会)`,
);

/** Where it takes place: said beside the time, or under a 地点 label for the main meeting. */
function placeOf(dated: Dated, text: SourceText, main: boolean): string | null {
  const { clause } = dated;
  const from = clause.expression.to;
  const segments = clause.after.replace(/^,/, '').split(',', 2);
  const inWords = partOf(inPlace, segments.join(','));
  const listed = inWords ?? partOf(listedPlace, clause.after);
  if (listed && listed.length >= 2 && !/^(?:前|后|请|由|各|进入|到达|会期|报到)/.test(listed)) {
    const offset = clause.after.indexOf(listed);
    return offset < 0 ? listed : text.shown.slice(from + offset, from + offset + listed.length);
  }
  if (!main) return null;
  const label = labelled.exec(text.plain.slice(clause.sentence.from, clause.sentence.from + 1500));
  const before = label ?? labelled.exec(text.plain.slice(0, 3000));
  if (!before?.[1]) return null;
  const start = (label ? clause.sentence.from : 0) + before.index + before[0].length - before[1].length;
  // `(会议地点:礼堂三楼)`: the bracket belongs to the remark, not to the place.
  const length = partOf(/^[^()]*\)/, before[1], 0)?.length;
  const value = text.shown.slice(start, start + (length === undefined ? before[1].length : length - 1));
  return /\d月|[上下]午|时间|^[一二三四五六七八九十]、/.test(before[1]) ? null : value;
}

/** `定于3月8日召开` in the first sentence and `3月8日上午9:00` under its label are one meeting. */
const isRestated = (meeting: Meeting, all: Meeting[], source: string): boolean =>
  meeting.end === null &&
  // `报到时间:11月24日全天` stands whatever hour a bus leaves that day.
  !/^\s?全天/.test(source.slice(meeting.span[1], meeting.span[1] + 4)) &&
  meeting.start.length <= 10 &&
  all.some((other) => other.kind === meeting.kind && other.start.startsWith(`${meeting.start}T`));

/** To attend and to be inspected are duties too; they have no due date, their time stands in the meeting or the window. */
export function attendanceAsks(meetings: Meeting[], inspections: Inspection[]): Ask[] {
  const meeting = meetings.find((one) => one.kind === 'meeting');
  const training = meetings.find((one) => one.kind === 'training');
  const [inspection] = inspections;
  return [
    ...(meeting ? [bareAsk('meeting', '参加会议', meeting.raw, meeting.span)] : []),
    ...(training ? [bareAsk('training', '参加培训', training.raw, training.span)] : []),
    ...(inspection ? [bareAsk('inspection', inspection.what, inspection.raw, inspection.span)] : []),
  ];
}

const isGathering = (dated: Dated): boolean =>
  dated.role === 'meeting' || dated.role === 'checkin' || dated.role === 'training';

const isVideo = /视频|电视电话|网络会议|线上|腾讯会议/;
/** A line of its own that says how the meeting is held: `会议形式:视频会议`. */
const videoForm =
  /(?:会议|培训|召开|参会|举办)?(?:形式|方式)(?:为|是|:|采[取用]|以|\n)[^。;\n]{0,24}(?:视频|电视电话|网络会议|线上|腾讯会议|直播)|(?:主|分)会场[^。]{0,30}(?:视频|分会场)|视频会议室/;

/** `6月下旬召开`, `近期召开`: a meeting is called, but not yet for a day; ten days are given as what they are. */
const openDate = { code: 'meeting.date-open' };
const soon =
  /(?:定于|拟于|将于|拟|将)?(?:近期|近日|择日|适时)(?:组织)?(?:召开|举行|开|举办)[^,。;\n]{0,40}(?:会|培训|班)/;

/** A rough time is no open question once the notice gives the day as well. */
function known(found: Meeting[], open: ReadNote[], source: string): { meetings: Meeting[]; diagnostics: ReadNote[] } {
  const meetings = found.filter((one) => !isRestated(one, found, source));
  const fixed = meetings.filter((one) => !one.approximate);
  return fixed.some((one) => one.kind !== 'checkin')
    ? { meetings: fixed, diagnostics: open.filter((one) => one.code !== openDate.code) }
    : { meetings, diagnostics: open };
}

/** `8-10月举行`: a season of games or shows, not a meeting anybody can be called to. */
const isSeason = ({ clause: { expression } }: Dated): boolean =>
  expression.last !== null &&
  [expression.first, expression.last].every(
    ({ month, days, part, hour }) => (month !== null || part !== null) && days.length === 0 && hour === null,
  );

const show = /比赛|竞赛|大赛|讲座|演出|晚会|义诊|咨询活动|招聘会|集市/;
const attend = /[参出到与][加赛席会场]|报名|[观收][看听]|听|签到|派|请|务必|须|:\n/;
/** `欢迎市民参加`: whoever likes may come. */
const invites = /欢迎[^。]{0,30}(?:参加|参与|光临)/g;
/** `3月20日在广场举行采茶比赛` in a text that asks nobody to come: a public event. */
const isShow = ({ clause: { near, label } }: Dated, plain: string): boolean =>
  show.test(`${near}${label ?? ''}`) && !attend.test(plain.replace(invites, ''));

/** `第八届茶文化节将于4月26日至28日`: days of a feast or a fair, whose opening is another time. */
const isFair = ({ clause: { before, expression } }: Dated): boolean =>
  expression.last !== null &&
  expression.first.hour === null &&
  /[届一-龥]{2}(?:节|博览会|交易会|展会|展销会|运动会)(?:将|拟|定)?(?:定?于|在)?$/.test(before);

/** Meetings, trainings and their check-in times, each start once. */
export function meetingsOf(text: SourceText, dated: Dated[]): { meetings: Meeting[]; diagnostics: ReadNote[] } {
  const meetings: Meeting[] = [];
  const diagnostics: ReadNote[] = [];
  const seen = new Set<string>();
  let first = true;
  for (const one of dated) {
    const { from, to, recurs, duration } = one.clause.expression;
    if (
      !isGathering(one) ||
      one.start === null ||
      recurs ||
      duration ||
      isSeason(one) ||
      isFair(one) ||
      isShow(one, text.plain)
    )
      continue;
    const approximate = isRough(one.clause);
    if (approximate) {
      diagnostics.push({ ...openDate, span: spanOf(text, from, to) });
      if (!rawOf(text, from, to).includes('旬')) continue;
    }
    const start = at(one.start, one.startMinute);
    const kind = one.role as Meeting['kind'];
    if (seen.has(`${start}${kind}`)) continue;
    seen.add(`${start}${kind}`);
    const listed = listedDates(one);
    const lastListed = listed.length > 1 ? listed.at(-1) : null;
    const lastDay = one.end ?? lastListed ?? (one.clause.expression.last && one.endMinute !== null ? one.start : null);
    const span = spanOf(text, from, to);
    meetings.push({
      raw: rawOf(text, from, to),
      span,
      start,
      end: lastDay ? at(lastDay, one.endMinute) : null,
      place: placeOf(one, text, first || kind !== 'checkin'),
      kind,
      ...(approximate ? { approximate } : {}),
      video: isVideo.test(one.clause.whole) || videoForm.test(text.plain.slice(0, 6000)),
    });
    first = false;
    for (const note of one.notes) diagnostics.push({ ...note, span });
  }
  if (meetings.length > 0) return known(meetings, diagnostics, text.source);
  const near = soon.exec(text.plain.slice(0, 6000));
  if (near) diagnostics.push({ ...openDate, span: spanOf(text, near.index, near.index + near[0].length) });
  return { meetings, diagnostics };
}
