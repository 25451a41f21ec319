import { addDays, dayWithWeekday, isRestDay, longDate, monthBefore, weekdayOf, workday } from '../days.ts';
import type { Case, CaseNotice } from '../mosha/read-cases.ts';
import type { Draft, Sender } from '../notice.ts';
import { randomOf } from '../random.ts';
import { arrivalOn, senderNamed, writtenDay, type YearContext } from './context.ts';
import { inspectionDraft } from './inspections.ts';

/** The notices of every case, marked with its id; keys are `<case id>-<n>`. */
export const caseNotices = (context: YearContext, cases: Case[]): Draft[] =>
  cases.flatMap((one) => {
    let nth = 0;
    return one.notices.flatMap((notice) =>
      daysOf(context, notice).map((day, turn): Draft => {
        const key = `${one.id}-${nth++}`;
        return { ...(notice.text ? written : composed)(context, notice, { key, day, turn }), caseCode: one.id };
      }),
    );
  });

type Turn = { key: string; day: string; turn: number };

/** The days meant: of arrival for written notices, of the visit for inspections. */
const daysOf = (context: YearContext, { day, spread, weekends }: CaseNotice): string[] => {
  const back = (count: number) => workday(context.calendar, context.today, count);
  if (weekends) {
    const { from, to } = monthBefore(context.today, weekends.monthsBack);
    const days: string[] = [];
    for (let date = from; date <= to; date = addDays(date, 1))
      if (weekdayOf(date) === 6) days.push(isRestDay(context.calendar, date) || date === to ? date : addDays(date, 1));
    return days;
  }
  if (spread) {
    const step = spread.count === 1 ? 0 : (spread.to - spread.from) / (spread.count - 1);
    return Array.from({ length: spread.count }, (_, index) => back(Math.round(spread.from + step * index)));
  }
  return day === undefined ? [] : [back(day)];
};

const common = (context: YearContext, notice: CaseNotice, turn: number) => ({
  sender: senderNamed(context, notice.issuers[turn % notice.issuers.length]!),
  topic: context.topics.find((topic) => topic.id === notice.topics[turn % notice.topics.length])!,
  targets: notice.targets === 'home' ? [context.home] : context.towns,
});

const written = (context: YearContext, notice: CaseNotice, { key, day, turn }: Turn): Draft => {
  const { sender, topic, targets } = common(context, notice, turn);
  const receivedAt = `${day}T${notice.time ?? '10:00'}`;
  const text = inWords(context, notice.text!.trimEnd(), sender, day);
  return {
    key,
    topic: topic.id,
    sender,
    channel: notice.channel ?? 'memo',
    receivedAt,
    targets,
    text,
    emergencyBasis: null,
    inPlan: false,
    caseCode: null,
  };
};

/** Fills in who signs and the days, written as an office writes them. */
const inWords = (context: YearContext, text: string, sender: Sender, day: string): string =>
  text
    .replaceAll('{{sender}}', sender.name)
    .replaceAll('{{short}}', sender.short)
    .replaceAll('{{issued}}', longDate(day))
    .replaceAll('{{year}}', day.slice(0, 4))
    .replace(/\{\{(in|on) (\d+)\}\}/g, (_, form: string, count: string) => {
      const date = Number(count) === 0 ? day : workday(context.calendar, day, Number(count));
      return form === 'on' ? dayWithWeekday(date) : writtenDay(date, day);
    });

const composed = (context: YearContext, notice: CaseNotice, { key, day, turn }: Turn): Draft => {
  const random = randomOf(context.seed, key);
  const { sender, topic, targets } = common(context, notice, turn);
  const { subjects = topic.inspections, half = null, everyVillage = false, days = 1 } = notice.inspection ?? {};
  const receivedAt = arrivalOn(workday(context.calendar, day, -random.int(1, 2)), random);
  return inspectionDraft(
    context,
    { sender, topic, key, receivedAt, targets, random },
    {
      from: day,
      to: days === 1 ? day : workday(context.calendar, day, days - 1),
      half: days === 1 ? (half ?? random.pick(['上午', '下午'])) : null,
      subject: subjects[turn % subjects.length]!,
      everyVillage,
    },
  );
};
