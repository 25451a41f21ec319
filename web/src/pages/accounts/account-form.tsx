import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { unitsRead } from '../../api/reads.ts';
import type { AccountInput, Role } from '../../api/types.ts';
import { createAccount } from '../../api/writes.ts';
import { useSession } from '../../app/session.ts';
import { ChoiceBySearch } from '../../kit/lazy-choice.tsx';
import { useWords } from '../../locale/use-locale.tsx';
import { Button } from '../../parts/button.tsx';
import { Pick } from '../../parts/pick.tsx';
import { TroubleView } from '../../parts/states.tsx';
import { TextInput } from '../../parts/text-field.tsx';

const ROLES: Role[] = ['town-clerk', 'town-leader', 'department-clerk', 'relief-officer', 'auditor', 'administrator'];
const NOTHING: AccountInput = { login: '', displayName: '', role: 'town-clerk', unitId: '', password: '' };

export function AccountForm() {
  const { t, word } = useWords();
  const client = useQueryClient();
  const [account, setAccount] = useState(NOTHING);
  const change = (part: Partial<AccountInput>) => setAccount((now) => ({ ...now, ...part }));
  const create = useMutation({
    mutationFn: () => createAccount(account),
    onSuccess: () => {
      setAccount(NOTHING);
      void client.invalidateQueries({ queryKey: ['accounts'] });
    },
  });
  const whole =
    account.login.trim().length > 1 &&
    account.displayName.trim() !== '' &&
    account.unitId !== '' &&
    account.password !== '';
  return (
    <details className="sheet">
      <summary>{t('accounts.add')}</summary>
      <div className="form-row">
        <TextInput
          style={{ width: 160 }}
          value={account.login}
          maxLength={50}
          placeholder={t('accounts.login')}
          aria-label={t('accounts.login')}
          autoComplete="off"
          onChange={({ target }) => change({ login: target.value })}
        />
        <TextInput
          style={{ width: 160 }}
          value={account.displayName}
          maxLength={50}
          placeholder={t('accounts.name')}
          aria-label={t('accounts.name')}
          onChange={({ target }) => change({ displayName: target.value })}
        />
        <TextInput
          style={{ width: 160 }}
          type="password"
          value={account.password}
          placeholder={t('accounts.password')}
          aria-label={t('accounts.password')}
          autoComplete="new-password"
          onChange={({ target }) => change({ password: target.value })}
        />
        <Pick
          value={account.role}
          label={t('accounts.role')}
          options={ROLES.map((value) => ({ value, label: word('role', value) }))}
          onChange={(role) => change({ role })}
        />
        <UnitSelect unitId={account.unitId} onChange={(unitId) => change({ unitId })} />
        <Button look="primary" disabled={!whole} busy={create.isPending} onClick={() => create.mutate()}>
          {t('accounts.create')}
        </Button>
      </div>
      {create.isSuccess && <p>{t('state.saved')}</p>}
      {create.error && <TroubleView error={create.error} />}
    </details>
  );
}

/** A county has hundreds of units: they are found by typing; those of other regions keep their own accounts. */
function UnitSelect({ unitId, onChange }: { unitId: string; onChange: (id: string) => void }) {
  const { t } = useWords();
  const [q, setQ] = useState('');
  const place = useSession()?.actor.region ?? '';
  const { data } = useQuery(unitsRead({ place, q }));
  return (
    <ChoiceBySearch
      value={unitId || null}
      placeholder={t('accounts.findUnit')}
      options={(data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      onSearch={setQ}
      onChange={onChange}
    />
  );
}
