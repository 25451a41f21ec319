import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { downloadFilled, planForm } from '../../api/indicator-calls.ts';
import type { FormPlan, HeldFigure } from '../../api/types.ts';
import { plainNumber } from '../../format/format.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Button } from '../../parts/button.tsx';
import { TroubleView } from '../../parts/states.tsx';
import { csvOf } from '../ledger/ledger-rows.ts';
import { SheetFile } from './sheet-file.tsx';

/** A form somebody asks for → the same file with what is held filled in, each figure with its source, the rest named. */
export function FillForm() {
  const { t } = useWords();
  const [period, setPeriod] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const plan = useMutation({ mutationFn: (chosen: File) => planForm(chosen, period) });
  const fill = useMutation({ mutationFn: (chosen: File) => downloadFilled(chosen, plan.data?.period ?? period) });
  const error = plan.error ?? fill.error;
  return (
    <section className="sheet">
      <h2>{t('given.fill')}</h2>
      <p className="small faint">{t('given.fillHint')}</p>
      <SheetFile
        label={t('given.fillChoose')}
        accept=".xlsx,.xlsm"
        period={period}
        onPeriod={setPeriod}
        onFile={(chosen) => {
          setFile(chosen);
          plan.mutate(chosen);
        }}
      />
      {plan.isPending && <p className="faint">{t('submit.reading')}</p>}
      {error && <TroubleView error={error} />}
      {file && plan.data && (
        <>
          <PlanView plan={plan.data} />
          {plan.data.filled.length > 0 && (
            <div className="form-row">
              <Button look="primary" busy={fill.isPending} onClick={() => fill.mutate(file)}>
                {t('given.download')}
              </Button>
              <SourcesLink plan={plan.data} />
            </div>
          )}
        </>
      )}
    </section>
  );
}

function PlanView({ plan }: { plan: FormPlan }) {
  const { t } = useWords();
  const values = { filled: plan.filled.length, unfilled: plan.unfilled.length, given: plan.given };
  return (
    <>
      <p className="num" role="status">
        <strong>{plan.title}</strong> {plan.period ? t('given.forPeriod', { period: plan.period }) : t('given.latest')}{' '}
        {t('given.planned', values)}
      </p>
      <Ignored strangers={plan.strangers} words={plan.words} />
      {plan.filled.length > 0 && (
        <div className="table-scroll given-cells">
          <table className="grid">
            <caption className="small faint">{t('given.filledWith')}</caption>
            <tbody>
              {plan.filled.map((one) => (
                <tr key={one.cell}>
                  <td className="nowrap num">{one.cell}</td>
                  <td>
                    {one.place} {one.label}
                  </td>
                  <td className="right">{plainNumber(one.value)}</td>
                  <td className="small faint">
                    <Source held={one.from} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {plan.unfilled.length > 0 && <Unfilled plan={plan} />}
    </>
  );
}

function Unfilled({ plan }: { plan: FormPlan }) {
  const { t } = useWords();
  return (
    <details open={plan.filled.length === 0}>
      <summary>{t('given.unfilled', { count: plan.unfilled.length })}</summary>
      <div className="table-scroll given-cells">
        <table className="grid">
          <tbody>
            {plan.unfilled.map((one) => (
              <tr key={one.cell}>
                <td className="nowrap num">{one.cell}</td>
                <td>
                  {one.place} {one.label}
                </td>
                <td className="small">
                  {t(`given.why.${one.why}`)}
                  {one.held.map((held) => (
                    <span key={`${held.source.sheetId}${held.source.cell}`} className="faint">
                      {' '}
                      {plainNumber(held.value)}
                      {held.unit ?? ''} <Source held={held} />
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** Where a figure came from: sheet, cell, period and the day it was kept. */
export function Source({ held }: { held: HeldFigure }) {
  const { t, shortDay } = useWords();
  const { title, cell, broughtOn } = held.source;
  return <>{t('given.source', { title, cell, period: held.period, on: shortDay(broughtOn) })}</>;
}

/** Rows and columns that were left alone, so that nobody thinks they were answered. */
export function Ignored({ strangers, words }: { strangers: string[]; words: string[] }) {
  const { t } = useWords();
  if (strangers.length === 0 && words.length === 0) return null;
  return (
    <p className="small faint">
      {strangers.length > 0 && t('given.strangers', { list: strangers.join('、') })}{' '}
      {words.length > 0 && t('given.words', { list: words.join('、') })}
    </p>
  );
}

/** The sources as a sheet of their own, for the file that stays in the office: the asked form keeps its layout. */
function SourcesLink({ plan }: { plan: FormPlan }) {
  const { t } = useWords();
  const header = ['cell', 'place', 'label', 'value', 'from', 'fromCell', 'period', 'on'] as const;
  const save = () => {
    const rows = plan.filled.map((one) => [
      one.cell,
      one.place,
      one.label,
      one.value,
      one.from.source.title,
      one.from.source.cell,
      one.from.period,
      one.from.source.broughtOn,
    ]);
    const names = header.map((key) => t(`given.csv.${key}`));
    const address = URL.createObjectURL(new Blob([csvOf(names, rows)], { type: 'text/csv;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `${plan.title}-${t('given.sources')}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 1_000);
  };
  return (
    <button type="button" className="link" onClick={save}>
      {t('given.sources')}
    </button>
  );
}
