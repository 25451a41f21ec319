import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RequestDetail } from '../../api/types.ts';
import { reviewEmergency } from '../../api/writes.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Button } from '../../parts/button.tsx';
import { TroubleView } from '../../parts/states.tsx';
import { TextArea } from '../../parts/text-field.tsx';

/** An emergency has passed already: afterwards somebody says whether it was one. */
export function EmergencyReview({ request }: { request: RequestDetail }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const act = useMutation({
    mutationFn: (found: 'justified' | 'unjustified') =>
      reviewEmergency(request.id, { found, reason: reason.trim(), version: request.version }),
    onSuccess: () => client.invalidateQueries(),
  });
  const empty = reason.trim() === '';
  return (
    <section className="sheet decision">
      <h2>{t('emergency.title')}</h2>
      <p className="small">{t('emergency.basis', { basis: request.emergencyBasis ?? '' })}</p>
      <TextArea
        value={reason}
        rows={2}
        maxLength={1000}
        placeholder={t('emergency.reason')}
        aria-label={t('emergency.reason')}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="form-row after-text">
        <Button look="primary" disabled={empty} busy={act.isPending} onClick={() => act.mutate('justified')}>
          {t('emergency.justified')}
        </Button>
        <Button disabled={empty || act.isPending} onClick={() => act.mutate('unjustified')}>
          {t('emergency.unjustified')}
        </Button>
      </div>
      {act.error && <TroubleView error={act.error} />}
    </section>
  );
}
