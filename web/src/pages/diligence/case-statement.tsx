import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { stateDiligence } from '../../api/matter-calls.ts';
import type { DiligenceCase } from '../../api/types.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Button } from '../../parts/button.tsx';
import { TroubleView } from '../../parts/states.tsx';
import { TextArea } from '../../parts/text-field.tsx';

/** The township's own side, in its own words. */
export function CaseStatement({ kept }: { kept: DiligenceCase }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [words, setWords] = useState(kept.statement);
  const save = useMutation({
    mutationFn: () => stateDiligence(kept.id, words),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['diligence'] }),
  });
  return (
    <section className="sheet">
      <h2>{t('diligence.statement')}</h2>
      <TextArea
        value={words}
        maxLength={5_000}
        aria-label={t('diligence.statement')}
        onChange={({ target }) => setWords(target.value)}
      />
      <p />
      <Button look="primary" busy={save.isPending} onClick={() => save.mutate()}>
        {t('diligence.saveStatement')}
      </Button>
      {save.error && <TroubleView error={save.error} />}
    </section>
  );
}
