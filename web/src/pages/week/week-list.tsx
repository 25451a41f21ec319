import type { Engagement, Week, WeekDay } from '../../api/types.ts';
import { localOf } from '../../format/local-time.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { EngagementBox } from './engagement-box.tsx';
import { allDayOn, boxesOf, deadlinesOn } from './week-layout.ts';
import { DayHead, DeadlineLine, Listening } from './week-sheet.tsx';

const WHOLE_DAY = { start: 0, end: 24 * 60 };
const NOON_MINUTES = 12 * 60;

/** The same week on a phone: day after day, half after half, in words. */
export function WeekList({ week, today }: { week: Week; today: string }) {
  return (
    <ol className="week-list">
      {week.days.map((day) => (
        <li key={day.date} className={day.date === today ? 'sheet today' : 'sheet'}>
          <DayHead day={day} />
          <Listening week={week} date={day.date} />
          <DayWords day={day} week={week} />
        </li>
      ))}
    </ol>
  );
}

function DayWords({ day, week }: { day: WeekDay; week: Week }) {
  const { t, word } = useWords();
  const wholeDay = week.engagements.filter((one) => allDayOn(one, day.date));
  const timed = boxesOf(week.engagements, day.date, WHOLE_DAY).map(({ engagement }) => engagement);
  const deadlines = deadlinesOn(week.deadlines, day.date);
  const nothing = wholeDay.length + timed.length + deadlines.length + day.protected.length === 0;
  if (nothing) return <p className="faint small">{t('week.free')}</p>;
  return (
    <>
      {wholeDay.map((one) => (
        <Line key={one.id} engagement={one} week={week} />
      ))}
      {(['am', 'pm'] as const).map((half) => (
        <div key={half}>
          {day.protected
            .filter((one) => one.half === half)
            .map(({ name, kind }) => (
              <p key={name} className="week-protected-line small">
                {word('half', half)} · {name || word('protection', kind)}
              </p>
            ))}
          {timed
            .filter((one) => isMorning(one) === (half === 'am'))
            .map((one) => (
              <Line key={one.id} engagement={one} week={week} />
            ))}
        </div>
      ))}
      {deadlines.length > 0 && (
        <ul className="week-rail">
          {deadlines.map((one) => (
            <li key={one.taskId}>
              <DeadlineLine deadline={one} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const isMorning = ({ startsAt }: Engagement): boolean => (localOf(startsAt)?.minutes ?? 0) < NOON_MINUTES;

function Line({ engagement, week }: { engagement: Engagement; week: Week }) {
  const { t } = useWords();
  const { allDay, startsAt, endsAt, travelMinutes } = engagement;
  const clashing = week.clashes.some(({ engagementIds }) => engagementIds.includes(engagement.id));
  return (
    <div className="week-line">
      <strong className="num">
        {allDay ? t('week.allDay') : `${localOf(startsAt)?.time}–${localOf(endsAt)?.time}`}
      </strong>
      <EngagementBox engagement={engagement} clashing={clashing} />
      {travelMinutes > 0 && <span className="faint small num">{t('week.travel', { minutes: travelMinutes })}</span>}
    </div>
  );
}
