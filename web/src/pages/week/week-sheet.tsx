import { Link } from '@tanstack/react-router';
import type { CSSProperties } from 'react';
import type { Deadline, Engagement, Week, WeekDay } from '../../api/types.ts';
import { localOf } from '../../format/local-time.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { EngagementBox } from './engagement-box.tsx';
import {
  allDayOn,
  type Box,
  boxesOf,
  type DayRange,
  dayWeight,
  deadlinesOn,
  mostLanes,
  rangeOf,
  tooNarrow,
} from './week-layout.ts';

const NOON = 12.5 * 60;
/** More would push the sheet over one page. */
const DEADLINES_PRINTED = 6;

/** Seven columns, two halves a day, drawn to scale; deadlines as a rail at the foot. */
export function WeekSheet({ week, today }: { week: Week; today: string }) {
  const { t, moment } = useWords();
  const range = rangeOf(
    week.engagements,
    week.days.map(({ date }) => date),
  );
  const days = week.days.map((day) => {
    const boxes = boxesOf(week.engagements, day.date, range);
    const wholeDay = week.engagements.filter((one) => allDayOn(one, day.date));
    const lanes = mostLanes(boxes) || Math.min(1, wholeDay.length);
    return { day, boxes, wholeDay, weight: dayWeight({ lanes, off: isOff(day) }) };
  });
  const columns = days.map(({ weight }) => `minmax(0, ${weight}fr)`).join(' ');
  return (
    <section className="week-sheet">
      <div className="week-columns" style={{ gridTemplateColumns: `minmax(44px, max-content) ${columns}` }}>
        <Hours range={range} />
        {days.map((drawn) => (
          <DayColumn key={drawn.day.date} drawn={drawn} week={week} range={range} isToday={drawn.day.date === today} />
        ))}
      </div>
      <p className="week-printed num">{t('week.printed', { when: moment(week.generatedAt) })}</p>
    </section>
  );
}

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

function Hours({ range }: { range: DayRange }) {
  const { t } = useWords();
  const hours = [];
  for (let minute = Math.ceil(range.start / 120) * 120; minute < range.end; minute += 120) hours.push(minute);
  return (
    <div className="week-hours small num">
      <div className="week-day-head" />
      <div className="week-all-day">{t('week.allDay')}</div>
      <div className="week-day-body">
        {hours.map((minute) => (
          <span key={minute} style={{ top: percent((minute - range.start) / (range.end - range.start)) }}>
            {minute / 60}:00
          </span>
        ))}
      </div>
      <div className="week-rail">{t('week.deadlines')}</div>
    </div>
  );
}

const isOff = ({ kind }: WeekDay): boolean => kind === 'weekend' || kind === 'holiday';

type Drawn = { day: WeekDay; boxes: Box[]; wholeDay: Engagement[]; weight: number };
type DayProps = { drawn: Drawn; week: Week; range: DayRange; isToday: boolean };

function DayColumn({ drawn, week, range, isToday }: DayProps) {
  const { day, boxes, wholeDay, weight } = drawn;
  const off = isOff(day);
  return (
    <div
      className={['week-day', off && 'off', isToday && 'today', day.kind === 'unknown' && 'unknown']
        .filter(Boolean)
        .join(' ')}
    >
      <DayHead day={day} named />
      <div className="week-all-day">
        <Listening week={week} date={day.date} />
        {wholeDay.map((one) => (
          <EngagementBox key={one.id} engagement={one} clashing={clashes(week, one.id)} />
        ))}
      </div>
      <div className="week-day-body">
        <Halves day={day} range={range} />
        {boxes.map((box) => (
          <EngagementBox
            key={box.engagement.id}
            engagement={box.engagement}
            box={box}
            upright={tooNarrow(box.lanes, weight)}
            clashing={clashes(week, box.engagement.id)}
          />
        ))}
      </div>
      <Rail deadlines={deadlinesOn(week.deadlines, day.date)} />
    </div>
  );
}

/** Who comes to listen: a line above the day, not a box in it, because nobody escorts. */
export function Listening({ week, date }: { week: Week; date: string }) {
  const { t, word } = useWords();
  return week.listening
    .filter((one) => one.on === date)
    .map((one) => (
      <p key={one.id} className="week-listening small">
        <b>{t('week.listening')}</b> {word('half', one.half)} {one.place}{' '}
        {t('week.listeningLine', { by: one.by, topic: one.topic })}
      </p>
    ));
}

const clashes = (week: Week, id: string): boolean =>
  week.clashes.some(({ engagementIds }) => engagementIds.includes(id));

/** `named` for the sheet: there meetings put on protected time all the same may cover a name written on the hatching. */
export function DayHead({ day, named = false }: { day: WeekDay; named?: boolean }) {
  const { day: dayName, word } = useWords();
  const kept = [...new Set(day.protected.map(({ name, kind }) => name || word('protection', kind)))];
  return (
    <div className="week-day-head num">
      <strong>{dayName(day.date)}</strong>
      {day.kind !== 'workday' && <span className="small">{day.name || word('dayKind', day.kind)}</span>}
      {named && kept.length > 0 && <span className="small week-kept">{kept.join(' ')}</span>}
    </div>
  );
}

/** Protected half-days, hatched, behind whatever was put there all the same. */
function Halves({ day, range }: { day: WeekDay; range: DayRange }) {
  const split = (NOON - range.start) / (range.end - range.start);
  const style = (half: 'am' | 'pm'): CSSProperties =>
    half === 'am' ? { top: 0, height: percent(split) } : { top: percent(split), height: percent(1 - split) };
  return (
    <>
      <div className="week-noon" style={{ top: percent(split) }} />
      {(['am', 'pm'] as const)
        .filter((half) => day.protected.some((one) => one.half === half))
        .map((half) => (
          <div key={half} className="week-protected" style={style(half)} />
        ))}
    </>
  );
}

function Rail({ deadlines }: { deadlines: Deadline[] }) {
  const { t } = useWords();
  return (
    <ul className="week-rail">
      {deadlines.map((one, index) => (
        <li key={one.taskId} className={index < DEADLINES_PRINTED ? undefined : 'no-print'}>
          <DeadlineLine deadline={one} />
        </li>
      ))}
      {deadlines.length > DEADLINES_PRINTED && (
        <li className="only-print">{t('week.more', { count: deadlines.length - DEADLINES_PRINTED })}</li>
      )}
    </ul>
  );
}

export function DeadlineLine({ deadline }: { deadline: Deadline }) {
  const { t } = useWords();
  const { what, title, issuerName, dueAt, dueHasTime, state, recurs, requestId } = deadline;
  return (
    <Link
      to="/requests/$id"
      params={{ id: requestId }}
      className={state === 'open' ? 'deadline' : 'deadline done'}
      title={`${issuerName} ${title}`}
    >
      {dueHasTime && <strong className="num">{localOf(dueAt)?.time} </strong>}
      {what}
      {recurs && <span className="faint"> {t('week.recurs')}</span>}
      {state === 'done' && <span className="faint"> {t('week.done')}</span>}
    </Link>
  );
}
