import { useState } from 'react';
import type { LocalValue, RuleBookAnswer } from '../../api/types.ts';
import { markRuleValue } from '../../api/writes.ts';
import { plainNumber } from '../../format/format.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { TroubleView } from '../../parts/states.tsx';
import { TrialView } from './trial-view.tsx';
import { useRuleWrite, useTrial } from './use-trial.ts';
import { ValueForm } from './value-form.tsx';
import { ValueLine } from './value-line.tsx';

type Props = { book: RuleBookAnswer; mayEdit: boolean };

/** The county's own values with their history, and every value there is. */
export function OwnValues({ book, mayEdit }: Props) {
  const { t, word } = useWords();
  return (
    <>
      <h2>{t('book.values')}</h2>
      {book.values.length === 0 && <p className="faint">{t('book.noValues')}</p>}
      <ul>
        {book.values.map((value) => (
          <OwnValue key={value.id} value={value} mayEdit={mayEdit} />
        ))}
      </ul>
      {mayEdit && <ValueForm book={book} />}
      <table className="grid">
        <thead>
          <tr>
            <th>{t('book.parameter')}</th>
            <th className="right">{t('book.product')}</th>
            <th className="right">{t('book.current')}</th>
          </tr>
        </thead>
        <tbody>
          {book.parameters.map(({ key, product, current }) => (
            <tr key={key} className={current === product ? '' : 'current'}>
              <td>{word('parameter', key)}</td>
              <td className="right">{plainNumber(product)}</td>
              <td className="right">{plainNumber(current)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Taking a value back is tried first too; putting it back is one press. */
function OwnValue({ value, mayEdit }: { value: LocalValue; mayEdit: boolean }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const change = { kind: 'withdraw-value', id: value.id } as const;
  const trying = useTrial(change);
  const mark = useRuleWrite(
    (withdrawn: boolean) => markRuleValue(value.id, withdrawn),
    () => setOpen(false),
  );
  return (
    <ValueLine value={value}>
      {mayEdit && (
        <button
          type="button"
          className="link"
          disabled={mark.isPending}
          onClick={() => (value.withdrawnAt ? mark.mutate(false) : setOpen(!open))}
        >
          {t(value.withdrawnAt ? 'book.restore' : 'book.withdraw')}
        </button>
      )}
      {open && !value.withdrawnAt && (
        <div className="rule-change">
          <TrialView trying={trying} onTry={() => trying.start(change)} />
          <button type="button" className="link" disabled={mark.isPending} onClick={() => mark.mutate(true)}>
            {t('book.withdraw')}
          </button>
        </div>
      )}
      {mark.error && <TroubleView error={mark.error} />}
    </ValueLine>
  );
}
