import { useState } from 'react';
import { adoptPack } from '../../api/writes.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Button } from '../../parts/button.tsx';
import { TroubleView } from '../../parts/states.tsx';
import { HintedInput } from '../../parts/text-field.tsx';
import { TrialView } from './trial-view.tsx';
import { useRuleWrite, useTrial } from './use-trial.ts';
import { Day } from './value-form.tsx';

/** One pack from one day on: tried on the year, then adopted on stated grounds. */
export function AdoptForm({ pack, today, onDone }: { pack: string; today: string; onDone: () => void }) {
  const { t, shortDay } = useWords();
  const [days, setDays] = useState<{ from: string; to: string | null }>({ from: today, to: null });
  const [basis, setBasis] = useState('');
  const tried = { kind: 'adopt', adoption: { pack, ...days } } as const;
  const whole = days.from >= today;
  const trying = useTrial(whole ? tried : null);
  const save = useRuleWrite(adoptPack, onDone);
  return (
    <div className="rule-change">
      <div className="form-row">
        <Day label={t('book.from')} value={days.from} least={today} onChange={(from) => setDays({ ...days, from })} />
        <Day
          label={t('book.to')}
          value={days.to ?? ''}
          least={days.from}
          onChange={(to) => setDays({ ...days, to: to || null })}
        />
      </div>
      <HintedInput value={basis} maxLength={500} hint={t('book.basis')} onText={setBasis} />
      <TrialView trying={trying} onTry={whole ? () => trying.start(tried) : null} />
      <div className="form-row">
        <Button
          look="primary"
          disabled={!trying.result || basis.trim() === ''}
          busy={save.isPending}
          onClick={() => save.mutate({ pack, ...days, basis })}
        >
          {t('packs.save', { day: shortDay(days.from) })}
        </Button>
        {!trying.result && <span className="faint small">{t('packs.mustTry')}</span>}
      </div>
      {save.error && <TroubleView error={save.error} />}
    </div>
  );
}
