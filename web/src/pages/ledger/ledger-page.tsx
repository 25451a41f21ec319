import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { homeRead, ledgerRead } from '../../api/reads.ts';
import type { Ledger, LedgerBy } from '../../api/types.ts';
import { useCan } from '../../app/session.ts';
import { addDays, localOf } from '../../format/local-time.ts';
import { addWords } from '../../locale/known-words.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { ledger as ledgerWords } from '../../locale/zh-CN/ledger.ts';
import { placement } from '../../locale/zh-CN/placement.ts';
import { Answered, Empty, Loading } from '../../parts/states.tsx';
import { LedgerFilters } from './ledger-filters.tsx';
import { LedgerSentence } from './ledger-sentence.tsx';
import { LedgerTable } from './ledger-table.tsx';
import { ShortNoticesView } from './short-notices.tsx';
import { SimulationForm } from './simulation.tsx';
import './ledger.css';

addWords(ledgerWords, placement);

const LedgerChart = lazy(() => import('./ledger-chart.tsx').then((module) => ({ default: module.LedgerChart })));
const BY: LedgerBy[] = ['issuer', 'level', 'kind', 'unit'];
const DATE = /^\d{4}-\d\d-\d\d$/;
const USUAL_DAYS = 29;

/** One question: who took how many hours. A sentence, a chart, a table, how it was counted, the export. */
export function LedgerPage() {
  const { t } = useWords();
  const can = useCan();
  const search = useSearch({ from: '/signed-in/ledger' });
  const navigate = useNavigate();
  const home = useQuery(homeRead);
  const today = home.data?.today.date ?? localOf(new Date().toISOString())?.date ?? '';
  const to = search.to && DATE.test(search.to) ? search.to : today;
  const from = search.from && DATE.test(search.from) ? search.from : addDays(to, -USUAL_DAYS);
  const by = BY.find((one) => one === search.by) ?? 'issuer';
  const asked = useQuery({ ...ledgerRead({ from, to, by }), placeholderData: (before: Ledger | undefined) => before });
  return (
    <>
      <h1 className="visually-hidden">{t('ledger.title')}</h1>
      <LedgerFilters
        from={from}
        to={to}
        by={by}
        today={today}
        onChange={(change) => void navigate({ to: '/ledger', search: { from, to, by, ...change }, replace: true })}
      />
      <Answered asked={asked}>
        {(ledger) => (
          <div className={asked.isPlaceholderData ? 'ledger-before' : undefined} aria-busy={asked.isPlaceholderData}>
            {asked.isPlaceholderData && <Loading />}
            <LedgerView ledger={ledger} by={by} />
          </div>
        )}
      </Answered>
      {can('short-notice.read') && <ShortNoticesView />}
      {can('plan.read') && <SimulationForm from={from} to={to} />}
    </>
  );
}

function LedgerView({ ledger, by }: { ledger: Ledger; by: LedgerBy }) {
  const { t } = useWords();
  if (ledger.rows.length === 0) return <Empty>{t('ledger.empty')}</Empty>;
  return (
    <>
      <LedgerSentence ledger={ledger} by={by} />
      <section className="sheet" aria-label={t('ledger.chart')}>
        <Suspense fallback={<div className="ledger-chart" />}>
          <LedgerChart ledger={ledger} by={by} />
        </Suspense>
      </section>
      <LedgerTable ledger={ledger} by={by} />
      <How ledger={ledger} />
    </>
  );
}

function How({ ledger }: { ledger: Ledger }) {
  const { t, range } = useWords();
  const { registered, seen } = ledger.coverage;
  return (
    <section className="sheet small">
      <h2>{t('ledger.how')}</h2>
      <p>{t('ledger.howHours')}</p>
      <p className="num">{t('ledger.howDates', { range: range(ledger.from, ledger.to) })}</p>
      <p className="num">{t('ledger.howCoverage', { share: `${registered}/${seen}`, unseen: seen - registered })}</p>
      <p>{t('ledger.howRanking')}</p>
    </section>
  );
}
