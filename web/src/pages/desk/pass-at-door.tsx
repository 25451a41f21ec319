import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PassAtDoor } from '../../api/paper-types.ts';
import { confirmPass, passAtDoor } from '../../api/papers.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Button } from '../../parts/button.tsx';
import { PassFacts } from '../../parts/pass-facts.tsx';
import { TroubleView } from '../../parts/states.tsx';
import { TextInput } from '../../parts/text-field.tsx';

/** Somebody stands at the door: type the code, see whether it is valid and what it covers. Nothing else is noted down. */
export function PassAtDoorView() {
  const { t } = useWords();
  const [code, setCode] = useState('');
  const look = useMutation({ mutationFn: () => passAtDoor(code.trim()) });
  return (
    <details className="sheet pass-at-door">
      <summary>{t('door.title')}</summary>
      <p className="faint small">{t('door.hint')}</p>
      <form
        className="form-row"
        onSubmit={(event) => {
          event.preventDefault();
          look.mutate();
        }}
      >
        <TextInput
          className="num"
          inputMode="numeric"
          autoComplete="off"
          maxLength={40}
          value={code}
          aria-label={t('door.title')}
          placeholder="1234 5678 90"
          onChange={(event) => setCode(event.target.value)}
        />
        <Button submit look="primary" disabled={code.trim() === ''} busy={look.isPending}>
          {t('door.check')}
        </Button>
      </form>
      {look.error && <TroubleView error={look.error} />}
      {look.data && <Shown key={look.data.pass.id} found={look.data} />}
      <p className="words small">
        <span className="faint">{t('door.noPass')}</span>
        <a className="link" href="/note?pass=" target="_blank" rel="noreferrer">
          {t('door.note')}
        </a>
        <a className="link" href="/api/numbers/list.html" download>
          {t('door.offline')}
        </a>
        <a className="link" href="/api/numbers/list.xlsx" download>
          {t('door.offlineSheet')}
        </a>
      </p>
    </details>
  );
}

function Shown({ found }: { found: PassAtDoor }) {
  const { t, moment } = useWords();
  const client = useQueryClient();
  const { pass } = found;
  const confirm = useMutation({
    mutationFn: () => confirmPass(pass.id),
    onSuccess: () => client.invalidateQueries({ queryKey: ['request', pass.requestId] }),
  });
  const confirmedAt = confirm.data?.confirmedAt ?? found.confirmedAt;
  return (
    <>
      <PassFacts pass={pass} />
      {pass.state === 'valid' && (
        <p className="form-row num">
          {confirmedAt ? (
            t('door.confirmed', { when: moment(confirmedAt) })
          ) : (
            <Button busy={confirm.isPending} onClick={() => confirm.mutate()}>
              {t('door.confirm')}
            </Button>
          )}
        </p>
      )}
      {confirm.error && <TroubleView error={confirm.error} />}
    </>
  );
}
