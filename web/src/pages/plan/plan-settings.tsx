import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { assumptionsRead, changeAssumptions, importSheet } from '../../api/plan-calls.ts';
import type { Assumptions, SheetImport } from '../../api/types.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Button } from '../../parts/button.tsx';
import { Answered, TroubleView } from '../../parts/states.tsx';
import { HintedInput, TextInput } from '../../parts/text-field.tsx';
import { Leaders } from './leaders.tsx';
import { UnitExceptions, withoutEmpty } from './unit-exceptions.tsx';

/** What the planner takes for granted, and what can be brought from a spreadsheet; closed until somebody needs it. */
export function PlanSettings() {
  const { t } = useWords();
  const asked = useQuery(assumptionsRead);
  return (
    <details className="sheet no-print">
      <summary>{t('plan.settings')}</summary>
      <Answered asked={asked}>{(set) => <AssumptionTable key={set.latestVersion} set={set} />}</Answered>
      <Leaders />
      <SheetUpload kind="roads" />
      <SheetUpload kind="leave" />
    </details>
  );
}

function AssumptionTable({ set }: { set: Assumptions }) {
  const { t, word, day } = useWords();
  const [changed, setChanged] = useState<Values | null>(null);
  const { assumptions: shown, exceptions } = changed ?? set;
  return (
    <>
      <h2>{t('plan.assumptions')}</h2>
      <p className="small faint num">
        {set.validFrom
          ? t('plan.assumptionsFrom', { version: set.version, from: day(set.validFrom) })
          : t('plan.assumptionsDefault')}
      </p>
      <table className="grid plan-assumptions">
        <tbody>
          {Object.keys(set.defaults).map((name) => (
            <tr key={name}>
              <td>{word('assumption', name)}</td>
              <td className="right faint">
                {shown[name] !== set.defaults[name] && t('parameters.default', { value: set.defaults[name] ?? 0 })}
              </td>
              <td className="right">
                {changed ? (
                  <TextInput
                    type="number"
                    className="small"
                    min={0}
                    step="any"
                    value={shown[name]}
                    aria-label={word('assumption', name)}
                    onChange={({ target }) =>
                      setChanged({ exceptions, assumptions: { ...shown, [name]: target.valueAsNumber || 0 } })
                    }
                  />
                ) : (
                  shown[name]
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <UnitExceptions
        set={set}
        exceptions={exceptions}
        county={shown}
        {...(changed && { onChange: (own) => setChanged({ assumptions: shown, exceptions: own }) })}
      />
      {changed ? (
        <SaveAssumptions values={changed} baseVersion={set.latestVersion} onClose={() => setChanged(null)} />
      ) : (
        <Button onClick={() => setChanged({ assumptions: shown, exceptions })}>{t('parameters.edit')}</Button>
      )}
      <ol className="small num">
        {set.history.map((one) => (
          <li key={one.version}>
            {t('plan.assumptionsRow', { version: one.version, from: day(one.validFrom), reason: one.reason })}
          </li>
        ))}
      </ol>
    </>
  );
}

type Values = Pick<Assumptions, 'assumptions' | 'exceptions'>;
type Save = { values: Values; baseVersion: number; onClose: () => void };

function SaveAssumptions({ values, baseVersion, onClose }: Save) {
  const { t } = useWords();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [validFrom, setValidFrom] = useState('');
  const save = useMutation({
    mutationFn: () =>
      changeAssumptions({
        assumptions: values.assumptions,
        exceptions: withoutEmpty(values.exceptions),
        validFrom,
        reason: reason.trim(),
        baseVersion,
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['plan'] }),
  });
  return (
    <div className="form-row">
      <input
        type="date"
        aria-label={t('plan.validFrom')}
        value={validFrom}
        onChange={({ target }) => setValidFrom(target.value)}
      />
      <HintedInput value={reason} maxLength={1000} hint={t('parameters.reason')} onText={setReason} />
      <Button
        look="primary"
        disabled={reason.trim() === '' || validFrom === ''}
        busy={save.isPending}
        onClick={() => save.mutate()}
      >
        {t('parameters.save')}
      </Button>
      <button type="button" className="link" onClick={onClose}>
        {t('state.cancel')}
      </button>
      {save.error && <TroubleView error={save.error} />}
    </div>
  );
}

/** A preview first: every line with what is wrong with it; then the same file is written as a whole. */
function SheetUpload({ kind }: { kind: 'roads' | 'leave' }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const send = useMutation({
    mutationFn: ({ chosen, commit }: { chosen: File; commit: boolean }) => importSheet(kind, chosen, commit),
    onSuccess: (found) => {
      if (found.written) void client.invalidateQueries({ queryKey: ['plan'] });
    },
  });
  return (
    <div className="plan-import">
      <h2>{t(`plan.import.${kind}`)}</h2>
      <p className="small faint">{t(`plan.import.${kind}.hint`)}</p>
      <label className="link upload">
        {t('plan.import.choose')}
        <input
          type="file"
          className="visually-hidden"
          accept=".xlsx,.xls,.csv"
          onChange={({ target }) => {
            const chosen = target.files?.[0] ?? null;
            setFile(chosen);
            if (chosen) send.mutate({ chosen, commit: false });
            target.value = '';
          }}
        />
      </label>
      {send.error && <TroubleView error={send.error} />}
      {send.data && (
        <Preview
          found={send.data}
          busy={send.isPending}
          onCommit={() => file && send.mutate({ chosen: file, commit: true })}
        />
      )}
    </div>
  );
}

function Preview({ found, busy, onCommit }: { found: SheetImport; busy: boolean; onCommit: () => void }) {
  const { t, word } = useWords();
  if (found.written) return <p role="status">{t('plan.import.written', { good: found.good })}</p>;
  return (
    <>
      <p className="num">{t('plan.import.preview', { good: found.good, bad: found.bad })}</p>
      <ul className="small num">
        {found.rows.map((row) => (
          <li key={row.line} className={row.problem ? 'must' : undefined}>
            {t('plan.import.line', { line: row.line, words: row.words })}{' '}
            {row.problem && word('importProblem', row.problem)}
          </li>
        ))}
      </ul>
      <Button look="primary" disabled={found.bad > 0 || found.good === 0} busy={busy} onClick={onCommit}>
        {t('plan.import.commit')}
      </Button>
    </>
  );
}
