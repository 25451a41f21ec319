import type { StandardCosts } from '@songbang/engine/pricing/price.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import type { ParameterSet } from '../../api/types.ts';
import { changeCosts } from '../../api/writes.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { TroubleView } from '../../parts/states.tsx';

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
          {t('parameters.costs')} <span className="faint num">{t('parameters.version', { version: set.version })}</span>
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
                  <InputNumber
                    size="small"
                    min={0}
                    max={100_000}
                    step={0.05}
                    formatter={(value) => String(value ?? '')}
                    value={changed[name]}
                    aria-label={word('cost', name)}
                    onChange={(value) => setChanged({ ...changed, [name]: value ?? 0 })}
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
      <Input
        value={reason}
        maxLength={1000}
        placeholder={t('parameters.reason')}
        aria-label={t('parameters.reason')}
        onChange={({ target }) => setReason(target.value)}
      />
      <div className="form-row">
        <Button type="primary" disabled={reason.trim() === ''} loading={save.isPending} onClick={() => save.mutate()}>
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
