import { useQuery } from '@tanstack/react-query';
import { parametersRead } from '../../api/reads.ts';
import type { ParameterSet } from '../../api/types.ts';
import { useCan } from '../../app/session.ts';
import { localOf } from '../../format/local-time.ts';
import { addWords } from '../../locale/known-words.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { ledger } from '../../locale/zh-CN/ledger.ts';
import { office } from '../../locale/zh-CN/office.ts';
import { rules } from '../../locale/zh-CN/rules.ts';
import { Answered } from '../../parts/states.tsx';
import { CostTable } from './cost-table.tsx';
import { Periods } from './periods.tsx';
import { yearSpans } from './years.ts';
import './parameters.css';

addWords(office, rules, ledger);

export function ParametersPage() {
  const { t } = useWords();
  const can = useCan();
  const asked = useQuery(parametersRead);
  return (
    <>
      <div className="page-head">
        <h1>{t('parameters.title')}</h1>
      </div>
      <Answered asked={asked}>
        {(set) => (
          <div className="parameters">
            <section className="sheet">
              <CostTable key={set.version} set={set} mayEdit={can('parameter.edit')} />
              <History set={set} />
            </section>
            <div>
              <section className="sheet">
                <h2>{t('parameters.periods')}</h2>
                <Periods periods={set.protectedPeriods} mayEdit={can('parameter.edit')} />
              </section>
              <Years years={set.calendarYears} />
            </div>
          </div>
        )}
      </Answered>
    </>
  );
}

function History({ set }: { set: ParameterSet }) {
  const { t, moment, word } = useWords();
  return (
    <>
      <h2>{t('parameters.history')}</h2>
      {set.history.length === 0 ? (
        <p className="faint">{t('parameters.noHistory')}</p>
      ) : (
        <ol className="small num">
          {set.history.map(({ version, at, reason, by }) => (
            <li key={version}>
              {t('parameters.historyRow', { version, when: moment(at), reason, by: by ?? word('role', 'system') })}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

/** The years whose holidays are published, newest first, and the next one that is not. */
function Years({ years }: { years: ParameterSet['calendarYears'] }) {
  const { t } = useWords();
  const spans = yearSpans(years);
  const thisYear = Number(localOf(new Date().toISOString())?.date.slice(0, 4));
  const next = Math.max(thisYear, spans[0]?.to ?? thisYear) + 1;
  return (
    <section className="sheet">
      <h2>{t('parameters.years')}</h2>
      <ul className="small num">
        <li className="look">{t('parameters.yearUnknown', { year: next })}</li>
        {spans.map(({ from, to, source }) => (
          <li key={to}>{t('parameters.yearKnown', { years: from === to ? `${to}` : `${from}–${to}`, source })}</li>
        ))}
      </ul>
    </section>
  );
}
