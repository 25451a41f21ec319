import type { StandardCosts } from '@songbang/engine/pricing/price.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ParameterSet } from '../../api/types.ts';
import { changeCosts } from '../../api/writes.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Button } from '../../parts/button.tsx';
import { TroubleView } from '../../parts/states.tsx';
import { HintedInput, TextInput } from '../../parts/text-field.tsx';

type Costs = Omit<StandardCosts, 'version'>;
const namesOf = (costs: StandardCosts) =>
  (Object.keys(costs) as (keyof StandardCosts)[]).filter((name) => name !== 'version') as (keyof Costs)[];

export function CostTable({ set, mayEdit }: { set: ParameterSet; mayEdit: boolean }) {
  const { t, word } = useWords();
  const [changed, setChanged] = useState<Costs | null>(null);
  const { version: _label, ...current } = set.costs;
  const shown = changed ?? current;
  return (
    <>
      <div className="page-head">
        <h2>
          {t('parameters.costs')}{' '}
          <span className="faint num">
            {set.version === 0 ? t('parameters.firstVersion') : t('parameters.version', { version: set.version })}
          </span>
        </h2>
        {mayEdit && !changed && <Button onClick={() => setChanged(current)}>{t('parameters.edit')}</Button>}
      </div>
      <table className="grid">
        <tbody>
          {namesOf(set.defaults).map((name) => (
            <tr key={name}>
              <td>{word('cost', name)}</td>
              <td className="right faint">
                {shown[name] !== set.defaults[name] && t('parameters.default', { value: set.defaults[name] })}
              </td>
              <td className="right cost">
                {changed ? (
                  <TextInput
                    type="number"
                    className="small"
                    min={0}
                    max={100_000}
                    step="any"
                    value={changed[name]}
                    aria-label={word('cost', name)}
                    onChange={({ target }) => setChanged({ ...changed, [name]: target.valueAsNumber || 0 })}
                  />
                ) : (
                  shown[name]
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {changed && <SaveCosts costs={changed} baseVersion={set.version} onClose={() => setChanged(null)} />}
    </>
  );
}

function SaveCosts({ costs, baseVersion, onClose }: { costs: Costs; baseVersion: number; onClose: () => void }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const save = useMutation({
    mutationFn: () => changeCosts(costs, reason.trim(), baseVersion),
    onSuccess: () => client.invalidateQueries(),
  });
  return (
    <div className="save-costs">
      <HintedInput value={reason} maxLength={1000} hint={t('parameters.reason')} onText={setReason} />
      <div className="form-row">
        <Button look="primary" disabled={reason.trim() === ''} busy={save.isPending} onClick={() => save.mutate()}>
          {t('parameters.save')}
        </Button>
        <button type="button" className="link" onClick={onClose}>
          {t('state.cancel')}
        </button>
      </div>
      {save.error && <TroubleView error={save.error} />}
    </div>
  );
}
