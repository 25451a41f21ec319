import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { People } from '../../api/types.ts';
import { changeHolder } from '../../api/writes.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Button } from '../../parts/button.tsx';
import { Pick } from '../../parts/pick.tsx';
import { TroubleView } from '../../parts/states.tsx';

type Props = { post: People['posts'][number]; people: People; today: string; onClose: () => void };

const VACANT = '';

export function HolderForm({ post, people, today, onClose }: Props) {
  const { t } = useWords();
  const client = useQueryClient();
  const [personId, setPersonId] = useState(post.holders[0] ?? VACANT);
  const [from, setFrom] = useState(today);
  const save = useMutation({
    mutationFn: () => changeHolder(post.id, personId === VACANT ? null : personId, from),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['people'] });
      onClose();
    },
  });
  return (
    <div className="holder-form">
      <Pick
        size="small"
        value={personId}
        label={t('people.holder')}
        options={[
          { value: VACANT, label: t('people.none') },
          ...people.people.map(({ id, label, posts }) => ({ value: id, label: `${label} (${posts.length})` })),
        ]}
        onChange={setPersonId}
      />
      <label>
        {t('people.from')} <input type="date" value={from} onChange={({ target }) => setFrom(target.value)} />
      </label>
      <Button size="small" look="primary" disabled={from === ''} busy={save.isPending} onClick={() => save.mutate()}>
        {t('people.save')}
      </Button>
      <button type="button" className="link" onClick={onClose}>
        {t('state.cancel')}
      </button>
      {save.error && <TroubleView error={save.error} />}
    </div>
  );
}
