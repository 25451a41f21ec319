import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { decideDiligence } from '../../api/matter-calls.ts';
import type { DiligenceCase } from '../../api/types.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Button } from '../../parts/button.tsx';
import { Pick } from '../../parts/pick.tsx';
import { TroubleView } from '../../parts/states.tsx';
import { HintedInput } from '../../parts/text-field.tsx';

const OUTCOMES = ['tolerated', 'lighter', 'held'] as const;

/** The discipline office notes what was decided; closed until nothing is missing from the file. */
export function CaseDecision({ kept, complete }: { kept: DiligenceCase; complete: boolean }) {
  const { t, word } = useWords();
  const client = useQueryClient();
  const [outcome, setOutcome] = useState<(typeof OUTCOMES)[number]>('tolerated');
  const [reason, setReason] = useState('');
  const decide = useMutation({
    mutationFn: () => decideDiligence(kept.id, { outcome, reason, version: kept.version }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['diligence'] }),
  });
  return (
    <section className="sheet">
      <h2>{t('diligence.decision')}</h2>
      {!complete && <p className="faint">{t('diligence.notYet')}</p>}
      {complete && (
        <div className="form-row">
          <Pick
            value={outcome}
            label={t('diligence.outcome')}
            options={OUTCOMES.map((one) => ({ value: one, label: word('outcome', one) }))}
            onChange={setOutcome}
          />
          <HintedInput
            className="grow"
            value={reason}
            maxLength={5_000}
            hint={t('diligence.reason')}
            onText={setReason}
          />
          <Button disabled={reason.trim() === ''} busy={decide.isPending} onClick={() => decide.mutate()}>
            {t('diligence.decide')}
          </Button>
        </div>
      )}
      {decide.error && <TroubleView error={decide.error} />}
    </section>
  );
}
