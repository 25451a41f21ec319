import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newKey } from '../../api/http.ts';
import { takeMatter } from '../../api/matter-calls.ts';
import type { MatterInput, MatterKind } from '../../api/types.ts';
import { useSession } from '../../app/session.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Button } from '../../parts/button.tsx';
import { Pick } from '../../parts/pick.tsx';
import { TroubleView } from '../../parts/states.tsx';
import { TextInput } from '../../parts/text-field.tsx';

const KINDS: MatterKind[] = ['advice', 'errand', 'hardship', 'dispute', 'facility', 'safety', 'other'];
const EMPTY: MatterInput = { channel: 'phone', kind: 'advice', what: '', contact: '' };

/** One line at the counter or on the telephone; the code is told to the resident and shown once. */
export function TakeMatter() {
  const { t, word, day } = useWords();
  const client = useQueryClient();
  const [typed, setTyped] = useState(EMPTY);
  const [key, setKey] = useState(newKey);
  const take = useMutation({
    mutationFn: () => takeMatter(typed, key),
    onSuccess: () => {
      setTyped(EMPTY);
      setKey(newKey());
      void client.invalidateQueries({ queryKey: ['matters'] });
    },
  });
  const set = (change: Partial<MatterInput>) => setTyped({ ...typed, ...change });
  return (
    <form
      className="sheet matter-take"
      aria-label={t('matters.take')}
      onSubmit={(event) => {
        event.preventDefault();
        take.mutate();
      }}
    >
      <div className="form-row">
        <div className="what">
          <TextInput
            value={typed.what}
            maxLength={500}
            placeholder={t('matters.takeHint')}
            aria-label={t('matters.take')}
            onChange={({ target }) => set({ what: target.value })}
          />
        </div>
        <Pick
          value={typed.kind}
          label={t('matters.kind')}
          options={KINDS.map((kind) => ({ value: kind, label: word('matterKind', kind) }))}
          onChange={(kind) => set({ kind })}
        />
        <Pick
          value={typed.channel}
          label={t('matters.channel')}
          options={(['phone', 'visit'] as const).map((one) => ({ value: one, label: word('matterChannel', one) }))}
          onChange={(channel) => set({ channel })}
        />
        <div>
          <TextInput
            value={typed.contact}
            maxLength={100}
            autoComplete="off"
            placeholder={t('matters.contact')}
            aria-label={t('matters.contact')}
            onChange={({ target }) => set({ contact: target.value })}
          />
        </div>
        <Button look="primary" submit disabled={typed.what.trim() === ''} busy={take.isPending}>
          {t('matters.register')}
        </Button>
      </div>
      {take.error && <TroubleView error={take.error} />}
      {take.data && (
        <p className="num" role="status">
          {t('matters.taken', { code: take.data.code, date: day(take.data.promisedOn) })}
        </p>
      )}
    </form>
  );
}

/** The address a township gives its residents and villages. */
export function ResidentLink() {
  const { t } = useWords();
  const session = useSession();
  const url = new URL(`/ask?to=${session?.actor.unitId ?? ''}`, location.href).href;
  return (
    <p className="small faint matter-link">
      {t('matters.link')} <a href={url}>{url}</a>
    </p>
  );
}
