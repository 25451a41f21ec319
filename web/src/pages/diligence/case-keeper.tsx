import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keepDiligence } from '../../api/matter-calls.ts';
import type { DiligenceCase, DiligenceFile, DiligenceInput } from '../../api/types.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { Grid } from '../../parts/grid.tsx';
import { Pick } from '../../parts/pick.tsx';
import { TroubleView } from '../../parts/states.tsx';
import { TextArea, TextInput } from '../../parts/text-field.tsx';

const POWERS = ['', 'own', 'shared', 'none'] as const;
type Props = { file: DiligenceFile; kept: DiligenceCase };

const inputOf = ({ file, kept }: Props): DiligenceInput => ({
  facts: kept.facts,
  power: kept.power,
  powerBasis: kept.powerBasis,
  resources: kept.resources,
  judgements: Object.fromEntries(file.conditions.flatMap((one) => (one.judged ? [[one.id, one.judged]] : []))),
  version: kept.version,
});

/** What only people can put on file. */
export function CaseKeeper({ file, kept }: Props) {
  const { t, word } = useWords();
  const client = useQueryClient();
  const [typed, setTyped] = useState(() => inputOf({ file, kept }));
  const set = (change: Partial<DiligenceInput>) => setTyped({ ...typed, ...change });
  const save = useMutation({
    mutationFn: () => keepDiligence(kept.id, typed),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['diligence'] }),
  });
  const area = (name: 'facts' | 'powerBasis' | 'resources') => (
    <Field label={t(`diligence.${name}`)}>
      {(id) => (
        <TextArea
          id={id}
          value={typed[name]}
          maxLength={5_000}
          onChange={({ target }) => set({ [name]: target.value })}
        />
      )}
    </Field>
  );
  return (
    <section className="sheet">
      <div className="diligence-fields">
        {area('facts')}
        <Field label={t('diligence.power')}>
          {(id) => (
            <Pick
              id={id}
              value={typed.power ?? ''}
              options={POWERS.map((power) => ({ value: power, label: power && word('power', power) }))}
              onChange={(power) => set({ power: power === '' ? null : power })}
            />
          )}
        </Field>
        {area('powerBasis')}
        {area('resources')}
      </div>
      <Judging file={file} typed={typed} onChange={(judgements) => set({ judgements })} />
      <Button look="primary" busy={save.isPending} onClick={() => save.mutate()}>
        {t('diligence.save')}
      </Button>
      {save.error && <TroubleView error={save.error} />}
    </section>
  );
}

type JudgingProps = {
  file: DiligenceFile;
  typed: DiligenceInput;
  onChange: (judgements: DiligenceInput['judgements']) => void;
};

function Judging({ file, typed, onChange }: JudgingProps) {
  const { t, word } = useWords();
  return (
    <div className="table-scroll">
      <Grid>
        <thead>
          <tr>
            <th>{t('diligence.conditions')}</th>
            <th>{t('diligence.onFile')}</th>
            <th>{t('diligence.judgement')}</th>
            <th>{t('diligence.basis')}</th>
          </tr>
        </thead>
        <tbody>
          {file.conditions.map((one) => {
            const judged = typed.judgements[one.id] ?? { holds: false, basis: '' };
            const change = (next: Partial<typeof judged>) =>
              onChange({ ...typed.judgements, [one.id]: { ...judged, ...next } });
            return (
              <tr key={one.id}>
                <td>
                  {word('conditionSide', one.side)} {word('condition', one.id)}
                </td>
                <td>{one.onFile.length > 0 ? one.onFile.join(' / ') : t('diligence.nothing')}</td>
                <td>
                  <Pick
                    size="small"
                    value={judged.holds ? 'yes' : 'no'}
                    label={word('condition', one.id)}
                    options={[
                      { value: 'no', label: t('diligence.holdsNot') },
                      { value: 'yes', label: t('diligence.holds') },
                    ]}
                    onChange={(value) => change({ holds: value === 'yes' })}
                  />
                </td>
                <td className="diligence-basis">
                  <TextInput
                    className="small"
                    value={judged.basis}
                    maxLength={5_000}
                    aria-label={`${t('diligence.basis')} ${word('condition', one.id)}`}
                    onChange={({ target }) => change({ basis: target.value })}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </Grid>
      <p />
    </div>
  );
}
