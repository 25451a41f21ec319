import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { withdraw } from '../../api/writes.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Button } from '../../parts/button.tsx';
import { TroubleView } from '../../parts/states.tsx';
import { HintedInput } from '../../parts/text-field.tsx';

/** Taking a request back asks for a sentence: it is what the receiving units will read. */
export function Withdraw({ id, version }: { id: string; version: number }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const act = useMutation({
    mutationFn: () => withdraw(id, { reason: reason.trim(), version }),
    onSuccess: () => client.invalidateQueries(),
  });
  return (
    <section className="sheet">
      <h2>{t('request.withdraw')}</h2>
      <div className="form-row">
        <HintedInput
          className="grow"
          value={reason}
          maxLength={1000}
          hint={t('request.withdrawReason')}
          onText={setReason}
        />
        <Button disabled={reason.trim() === ''} busy={act.isPending} onClick={() => act.mutate()}>
          {t('request.withdraw')}
        </Button>
      </div>
      {act.error && <TroubleView error={act.error} />}
    </section>
  );
}
