import type { Measured, PlanBoard } from '../../api/types.ts';
import { figure, grouped } from '../../format/format.ts';
import { useWords } from '../../locale/use-locale.tsx';
import type { MessageKey } from '../../locale/zh-CN.ts';
import { Grid } from '../../parts/grid.tsx';
import { CountedExport } from './counted-export.tsx';

const LINES: {
  name: 'visitDays' | 'escortHours' | 'roadHours' | 'restDays' | 'capBreaches';
  of: (m: Measured) => number;
}[] = [
  { name: 'visitDays', of: (m) => m.visitDays },
  { name: 'escortHours', of: (m) => m.escortHours },
  { name: 'roadHours', of: (m) => m.departmentHours + m.meetingHours },
  { name: 'restDays', of: (m) => m.restDaysTouched },
  { name: 'capBreaches', of: (m) => m.capBreaches },
];

/** The same requests as their notices ask and as planned: five figures, each with the counts it comes from. */
export function BeforeAfterTable({ board }: { board: PlanBoard }) {
  const { t } = useWords();
  const { practice } = board;
  if (!practice) return null;
  const { before, after } = practice;
  const counts = (m: Measured) => ({
    visits: m.visits,
    halfDays: m.escortedHalfDays,
    trips: m.departmentTrips,
    drives: m.meetingTrips,
    carHours: figure(m.departmentHours),
    driveHours: figure(m.meetingHours),
    days: m.visitDays,
    rest: m.restDaysTouched,
    over: m.capBreaches,
  });
  const how = (name: (typeof LINES)[number]['name'], m: Measured) => t(`plan.how.${name}` as MessageKey, counts(m));
  return (
    <section className="sheet">
      <h2>{t('plan.beforeAfter')}</h2>
      <div className="table-scroll">
        <Grid>
          <thead>
            <tr>
              <th>{t('plan.measure')}</th>
              <th className="right">{t('plan.before')}</th>
              <th className="right">{t('plan.after')}</th>
              <th>{t('plan.howCounted')}</th>
            </tr>
          </thead>
          <tbody>
            {LINES.map(({ name, of }) => (
              <tr key={name}>
                <td>{t(`plan.measure.${name}`)}</td>
                <td className="right" title={how(name, before)}>
                  {grouped(of(before))}
                </td>
                <td className="right" title={how(name, after)}>
                  <strong>{grouped(of(after))}</strong>
                </td>
                <td className="small faint">
                  {t('plan.howBoth', { before: how(name, before), after: how(name, after) })}
                </td>
              </tr>
            ))}
          </tbody>
        </Grid>
      </div>
      <p className="small faint">{t('plan.beforeMeans')}</p>
      <CountedExport board={board} />
      {practice.unserved > 0 && <p className="small look num">{t('plan.leftOut', { count: practice.unserved })}</p>}
    </section>
  );
}
