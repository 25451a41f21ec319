import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { simulationRead } from '../../api/plan-calls.ts';
import type { Simulation } from '../../api/types.ts';
import { figure, grouped, share } from '../../format/format.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Answered } from '../../parts/states.tsx';

const WAYS = ['video', 'sample', 'once'] as const;
const SHOWN = 10;

/** The span once more under another rule: what it would have saved, and of whose requests. */
export function SimulationForm({ from, to }: { from: string; to: string }) {
  const { t, range } = useWords();
  const [ways, setWays] = useState<string[]>([]);
  const asked = useQuery({ ...simulationRead(from, to, ways.join(',')), enabled: ways.length > 0 });
  return (
    <section className="sheet no-print">
      <h2>{t('simulation.title')}</h2>
      <p className="small faint num">{t('simulation.about', { range: range(from, to) })}</p>
      <div className="form-row">
        {WAYS.map((way) => (
          <label key={way} className="check">
            <input
              type="checkbox"
              checked={ways.includes(way)}
              onChange={({ target }) =>
                setWays(WAYS.filter((one) => (one === way ? target.checked : ways.includes(one))))
              }
            />
            {t(`simulation.way.${way}`)}
          </label>
        ))}
      </div>
      {ways.length > 0 && <Answered asked={asked}>{(found) => <Outcome found={found} />}</Answered>}
    </section>
  );
}

function Outcome({ found }: { found: Simulation }) {
  const { t, hours, yuan } = useWords();
  const changed = found.byIssuer.filter((one) => one.before.hours - one.after.hours > 0);
  const saving = changed.slice(0, SHOWN);
  return (
    <>
      <p className="num" role="status">
        {t('simulation.sentence', {
          saved: hours(found.saved.numerator),
          share: share(found.saved.numerator, found.saved.denominator),
          yuan: yuan(found.before.yuan - found.after.yuan),
          touched: grouped(found.touched.numerator),
          all: grouped(found.touched.denominator),
        })}
      </p>
      {saving.length > 0 && (
        <div className="table-scroll">
          <p className="faint small num">{t('simulation.units', { shown: saving.length, count: changed.length })}</p>
          <table className="grid by-name">
            <thead>
              <tr>
                <th>{t('ledger.by.issuer')}</th>
                <th className="right">{t('simulation.before')}</th>
                <th className="right">{t('simulation.after')}</th>
                <th className="right">{t('simulation.less')}</th>
              </tr>
            </thead>
            <tbody>
              {saving.map((one) => (
                <tr key={one.issuer}>
                  <td>{one.issuer}</td>
                  <td className="right">{figure(one.before.hours)}</td>
                  <td className="right">{figure(one.after.hours)}</td>
                  <td className="right">{figure(one.before.hours - one.after.hours)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
