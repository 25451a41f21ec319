import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { startPlan } from '../../api/plan-calls.ts';
import type { PlanSummary } from '../../api/types.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Button } from '../../parts/button.tsx';
import { TroubleView } from '../../parts/states.tsx';
import { usualSpans } from './board-cells.ts';

type Props = { today: string; busy: boolean; from: PlanSummary | undefined };

/** One click for the spans people plan; any other by its dates. Only one plan is made at a time. */
export function StartPlan({ today, busy }: Props) {
  const { t, range } = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [span, setSpan] = useState({ from: '', to: '' });
  const start = useMutation({
    mutationFn: (plan: { kind: 'ahead' | 'replay'; from: string; to: string }) =>
      startPlan({ ...plan, baselineId: null }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['plan'] });
      await navigate({ to: '/plan', search: { id } });
    },
  });
  const spans = today === '' ? [] : usualSpans(today).filter(({ from, to }) => from <= to);
  return (
    <details className="plan-start">
      <summary>{t('plan.start')}</summary>
      <div className="form-row">
        {spans.map(({ name, from, to }) => (
          <Button
            key={name}
            size="small"
            disabled={busy}
            title={range(from, to)}
            onClick={() => start.mutate({ kind: name === 'replay' ? 'replay' : 'ahead', from, to })}
          >
            {t(`plan.span.${name}`)}
          </Button>
        ))}
      </div>
      <div className="form-row">
        <input
          type="date"
          aria-label={t('ledger.from')}
          value={span.from}
          onChange={({ target }) => setSpan({ ...span, from: target.value })}
        />
        <input
          type="date"
          aria-label={t('ledger.to')}
          value={span.to}
          onChange={({ target }) => setSpan({ ...span, to: target.value })}
        />
        <Button
          size="small"
          disabled={busy || span.from === '' || span.to < span.from}
          onClick={() => start.mutate({ kind: span.to < today ? 'replay' : 'ahead', ...span })}
        >
          {t('plan.startSpan')}
        </Button>
      </div>
      {busy && <p className="faint small">{t('plan.busy')}</p>}
      {start.error && <TroubleView error={start.error} />}
    </details>
  );
}
