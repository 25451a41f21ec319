import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { accountsRead } from '../../api/reads.ts';
import type { Account } from '../../api/types.ts';
import { disableAccount, undoDisabling } from '../../api/writes.ts';
import { addWords } from '../../locale/known-words.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { office } from '../../locale/zh-CN/office.ts';
import { Grid } from '../../parts/grid.tsx';
import { Answered, Empty, TroubleView } from '../../parts/states.tsx';
import { offerUndo, undoUntilMs } from '../../parts/undo-offer.ts';
import { AccountForm } from './account-form.tsx';

addWords(office);

export function AccountsPage() {
  const { t } = useWords();
  const asked = useQuery(accountsRead);
  return (
    <>
      <div className="page-head">
        <h1>{t('accounts.title')}</h1>
      </div>
      <AccountForm />
      <Answered asked={asked}>
        {({ items }) => (items.length === 0 ? <Empty>{t('accounts.empty')}</Empty> : <AccountTable accounts={items} />)}
      </Answered>
    </>
  );
}

function AccountTable({ accounts }: { accounts: Account[] }) {
  const { t, word, moment } = useWords();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['accounts'] });
  const reopen = async (id: string): Promise<string> => {
    await undoDisabling(id);
    void refresh();
    return t('accounts.reopened');
  };
  const disable = useMutation({
    mutationFn: disableAccount,
    onSuccess: ({ undoUntil }, id) => {
      void refresh();
      offerUndo({ words: t('accounts.closed'), untilMs: undoUntilMs(undoUntil), undo: () => reopen(id) });
    },
  });
  return (
    <div className="sheet table-scroll">
      {disable.error && <TroubleView error={disable.error} />}
      <Grid>
        <thead>
          <tr>
            <th>{t('accounts.login')}</th>
            <th>{t('accounts.name')}</th>
            <th>{t('accounts.role')}</th>
            <th>{t('accounts.unit')}</th>
            <th>{t('accounts.created')}</th>
            <th>{t('accounts.state')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id}>
              <td>{account.login}</td>
              <td>{account.displayName}</td>
              <td>{word('role', account.role)}</td>
              <td>{account.unitName}</td>
              <td>{moment(account.createdAt, false)}</td>
              <td>
                {account.disabledAt
                  ? t('accounts.disabled', { when: moment(account.disabledAt) })
                  : t('accounts.active')}
              </td>
              <td className="right">
                {!account.disabledAt && <DisableButton onDisable={() => disable.mutate(account.id)} />}
              </td>
            </tr>
          ))}
        </tbody>
      </Grid>
    </div>
  );
}

/** Opened again or not, its person is signed out in the middle of something: the one place that asks beforehand. */
function DisableButton({ onDisable }: { onDisable: () => void }) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <button type="button" className="link" onClick={() => setAsking(true)}>
        {t('accounts.disable')}
      </button>
    );
  }
  return (
    <span className="words">
      <span>{t('accounts.disableAsk')}</span>
      <button type="button" className="link" onClick={onDisable}>
        {t('state.confirm')}
      </button>
      <button type="button" className="link" onClick={() => setAsking(false)}>
        {t('state.cancel')}
      </button>
    </span>
  );
}
