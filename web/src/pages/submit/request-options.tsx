import type { PricedTarget } from '@songbang/engine/pricing/price.ts';
import type { Channel } from '@songbang/engine/rules/review.ts';
import { useEffect, useRef } from 'react';
import type { RequestInput } from '../../api/types.ts';
import type { Shown } from '../../checking/merge-checks.ts';
import { addressedTowns } from '../../format/addressed-towns.ts';
import { ChoiceOfMany } from '../../kit/lazy-choice.tsx';
import { useWords } from '../../locale/use-locale.tsx';
import { Field } from '../../parts/field.tsx';
import { Pick } from '../../parts/pick.tsx';
import { TextInput } from '../../parts/text-field.tsx';
import { ReadFromText } from './read-from-text.tsx';

const CHANNELS: Channel[] = ['red-head', 'memo', 'white-head', 'telegram', 'chat', 'phone', 'system', 'meeting'];

type Props = {
  draft: RequestInput;
  change: (part: Partial<RequestInput>) => void;
  shown: Shown | null;
  towns: PricedTarget[];
};

/** Whom it is for, how it travels, and whether it cannot wait. */
export function RequestOptions({ draft, change, shown, towns }: Props) {
  const { t, word } = useWords();
  const readTitle = shown?.reading.title ?? null;
  const { emergency } = draft;
  const basis = useRef<HTMLInputElement>(null);
  const before = useRef(emergency.declared);
  useEffect(() => {
    // Declared just now, here or by a way out: the basis is what is missing.
    if (emergency.declared && !before.current) basis.current?.focus();
    before.current = emergency.declared;
  }, [emergency.declared]);
  return (
    <div className="request-options">
      <Field label={t('submit.requestTitle')}>
        {(id) => (
          <TextInput
            id={id}
            value={draft.title ?? ''}
            placeholder={readTitle ?? t('submit.titleMissing')}
            maxLength={300}
            onChange={(event) => change({ title: event.target.value || null })}
          />
        )}
      </Field>
      <Field label={t('submit.targets')}>
        {(id) => (
          <Targets
            id={id}
            chosen={draft.targetUnitIds}
            towns={towns}
            addressed={addressedTowns(shown?.reading.addressees ?? [], towns)}
            onChange={(targetUnitIds) => change({ targetUnitIds })}
          />
        )}
      </Field>
      <Field label={t('submit.channel')}>
        {(id) => (
          <Pick
            id={id}
            value={draft.channel}
            options={CHANNELS.map((value) => ({ value, label: word('channel', value) }))}
            onChange={(channel) => change({ channel })}
          />
        )}
      </Field>
      <div className="wide">
        <label className="check">
          <input
            type="checkbox"
            checked={emergency.declared}
            onChange={(event) => change({ emergency: { ...emergency, declared: event.target.checked } })}
          />
          {t('submit.emergency')}
        </label>
        {emergency.declared && (
          <TextInput
            ref={basis}
            value={emergency.basis ?? ''}
            placeholder={t('submit.emergencyBasis')}
            aria-label={t('submit.emergencyBasis')}
            maxLength={500}
            onChange={(event) => change({ emergency: { declared: true, basis: event.target.value || null } })}
          />
        )}
        {shown && <ReadFromText reading={shown.reading} text={draft.text} />}
      </div>
    </div>
  );
}

type TargetsProps = {
  id: string;
  chosen: string[];
  towns: PricedTarget[];
  /** The few that the text itself turns to. */
  addressed: string[];
  onChange: (ids: string[]) => void;
};

function Targets({ id, chosen, towns, addressed, onChange }: TargetsProps) {
  const { t } = useWords();
  const all = chosen.length === towns.length;
  const asAddressed = addressed.length === chosen.length && addressed.every((one) => chosen.includes(one));
  const names = towns.filter(({ unitId }) => addressed.includes(unitId)).map(({ name }) => name);
  const everyTown = t('submit.targetsAll', { count: towns.length });
  return (
    <>
      <ChoiceOfMany
        id={id}
        values={chosen}
        allLabel={everyTown}
        placeholder={t('submit.targetsNone')}
        options={towns.map(({ unitId, name }) => ({ value: unitId, label: name }))}
        onChange={onChange}
      />
      {addressed.length > 0 && !asAddressed && (
        <button type="button" className="link small look" onClick={() => onChange(addressed)}>
          {t('submit.asAddressed', { names: names.join(t('submit.nameBetween')), count: names.length })}
        </button>
      )}
      {!all && towns.length > 0 && (
        <button type="button" className="link small" onClick={() => onChange(towns.map(({ unitId }) => unitId))}>
          {everyTown}
        </button>
      )}
    </>
  );
}
