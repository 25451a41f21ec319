import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { unitsRead } from '../../api/reads.ts';
import type { AccountInput, Role } from '../../api/types.ts';
import { createAccount } from '../../api/writes.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { TroubleView } from '../../parts/states.tsx';

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
        <Input
          style={{ width: 160 }}
          value={account.login}
          maxLength={50}
          placeholder={t('accounts.login')}
          aria-label={t('accounts.login')}
          autoComplete="off"
          onChange={({ target }) => change({ login: target.value })}
        />
        <Input
          style={{ width: 160 }}
          value={account.displayName}
          maxLength={50}
          placeholder={t('accounts.name')}
          aria-label={t('accounts.name')}
          onChange={({ target }) => change({ displayName: target.value })}
        />
        <Input
          style={{ width: 160 }}
          type="password"
          value={account.password}
          placeholder={t('accounts.password')}
          aria-label={t('accounts.password')}
          autoComplete="new-password"
          onChange={({ target }) => change({ password: target.value })}
        />
        <Select
          value={account.role}
          aria-label={t('accounts.role')}
          style={{ minWidth: 136 }}
          options={ROLES.map((value) => ({ value, label: word('role', value) }))}
          onChange={(role) => change({ role })}
        />
        <UnitSelect unitId={account.unitId} onChange={(unitId) => change({ unitId })} />
        <Button type="primary" disabled={!whole} loading={create.isPending} onClick={() => create.mutate()}>
          {t('accounts.create')}
        </Button>
      </div>
      {create.isSuccess && <p>{t('state.saved')}</p>}
      {create.error && <TroubleView error={create.error} />}
    </details>
  );
}

/** A county has hundreds of units: they are found by typing. */
function UnitSelect({ unitId, onChange }: { unitId: string; onChange: (id: string) => void }) {
  const { t } = useWords();
  const [q, setQ] = useState('');
  const { data } = useQuery(unitsRead(q ? { q } : {}));
  return (
    <Select
      showSearch
      filterOption={false}
      value={unitId || null}
      placeholder={t('accounts.findUnit')}
      aria-label={t('accounts.unit')}
      style={{ minWidth: 240 }}
      options={(data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      onSearch={setQ}
      onChange={onChange}
    />
  );
}
