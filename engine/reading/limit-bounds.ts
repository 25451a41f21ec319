import type { Dated } from './dated.ts';
import type { DateRange } from './recurrence.ts';
import type { LooseDate } from './when.ts';

/** What bounds the limits of a document: ranges, holidays, and the meeting it calls. */
export type Bounds = {
  ranges: Map<number, DateRange[]>;
  ends: Set<Dated>;
  holidays: DateRange[];
  /** `9月27日至10月8日启动日报制度`: days for which a daily report is set up. */
  watches: DateRange[];
  /** The last day of the meeting called, from which `会后2日内` counts. */
  meeting: LooseDate | null;
};
/** The days of a holiday, or of the watch kept over one. */
const isHoliday = ({ role, clause: { before, near } }: Dated): boolean =>
  role === 'holiday' ||
  /(?:节日?|假期|放假)(?:期间|时间)?(?:为|是)?[(,:]?$/.test(before) ||
  /^[^,。]{0,8}(?:24小时|值班|放假)/.test(near);

/** `启动日报制度`, `为防火特别防护期`: days over which something is watched; not a part of a longer time (`其中…为高火险期`). */
const isWatch = ({ before, after }: Dated['clause']): boolean =>
  /^[^。]{0,40}(?:日报|零报告|每日报)/.test(after) || (/^为[^,。]{0,10}期间?$/.test(after) && !/其中$/.test(before));

/** `从3月11日开始，每天…报送，至4月30日结束`: beginning and end stand apart in one sentence. */
export function boundsOf(dated: Dated[]): Bounds {
  const bounds: Bounds = { ranges: new Map(), ends: new Set(), holidays: [], watches: [], meeting: null };
  let open: { sentence: number; start: LooseDate } | null = null;
  let recurring = -1;
  for (const one of dated) {
    const { clause, start, end } = one;
    const sentence = clause.sentence.from;
    if (one.role === 'meeting' && !clause.expression.recurs) bounds.meeting = end ?? start ?? bounds.meeting;
    if (start && end && isHoliday(one)) bounds.holidays.push({ start, end });
    else if (start && end && isWatch(clause)) bounds.watches.push({ start, end });
    if (clause.expression.recurs) recurring = sentence;
    if (clause.expression.limit === 'from' && start) open = { sentence, start };
    else if (open?.sentence === sentence && start && /(?:至|到)$/.test(clause.before)) {
      bounds.ranges.set(sentence, [{ start: open.start, end: start }]);
      // `自3月11日起停产,整改期限至3月31日`: without a recurrence between them the end is a limit of its own.
      if (recurring === sentence || !/(?:时限|期限)至$/.test(clause.before)) bounds.ends.add(one);
    }
  }
  return bounds;
}
