import type { ReactNode } from 'react';
import type { LocalValue } from '../../api/types.ts';
import { plainNumber } from '../../format/format.ts';
import { useWords } from '../../locale/use-locale.tsx';

/** One value a county set: what, from when, on what basis, by whom. `children` are its acts. */
export function ValueLine({ value, children }: { value: LocalValue; children?: ReactNode }) {
  const { t, word, moment, shortDay } = useWords();
  const { key, from, to, basis, by, at, withdrawnAt } = value;
  return (
    <li className={`book-row${withdrawnAt ? ' gone' : ''}`}>
      <strong className="num">
        {t('book.valueRow', { name: word('parameter', key), value: plainNumber(value.value) })}
      </strong>
      <span className="facts num">
        {withdrawnAt && <span>{t('book.withdrawn')}</span>}
        <span>{t('rule.fromDay', { day: shortDay(from) })}</span>
        {to && <span>{t('rule.toDay', { day: shortDay(to) })}</span>}
        <span>{basis}</span>
        <span>{t('book.by', { by: by ?? word('role', 'system'), when: moment(at) })}</span>
        {children}
      </span>
    </li>
  );
}
