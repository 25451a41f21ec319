import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { LocalRule, RuleBookAnswer } from '../../api/types.ts';
import { markLocalRule } from '../../api/writes.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { TroubleView } from '../../parts/states.tsx';
import { TrialView } from './trial-view.tsx';
import { useRuleWrite, useTrial } from './use-trial.ts';
import { WordRuleForm } from './word-rule-form.tsx';

type Props = { book: RuleBookAnswer; mayEdit: boolean };

/** The county's own word rules, each in its newest version. */
export function OwnRules({ book, mayEdit }: Props) {
  const { t } = useWords();
  const newest = book.rules.filter((one, n) => book.rules.findIndex((other) => other.id === one.id) === n);
  return (
    <>
      <h2>{t('book.rules')}</h2>
      {newest.length === 0 && <p className="faint">{t('book.noRules')}</p>}
      <ul>
        {newest.map((one) => (
          <OwnRule key={`${one.id} ${one.version}`} one={one} today={book.today} mayEdit={mayEdit} />
        ))}
      </ul>
      {mayEdit && (
        <details>
          <summary>{t('book.addRule')}</summary>
          <WordRuleForm key={newest.length} today={book.today} />
        </details>
      )}
    </>
  );
}

function OwnRule({ one, today, mayEdit }: { one: LocalRule; today: string; mayEdit: boolean }) {
  const { t, word, moment, shortDay, locale } = useWords();
  const [open, setOpen] = useState<'change' | 'withdraw' | null>(null);
  const { id, version, rule, by, at, withdrawnAt } = one;
  const title = locale === 'en' ? rule.titleEn : rule.title;
  return (
    <li className={`book-row${withdrawnAt ? ' gone' : ''}`}>
      <strong>{title}</strong>{' '}
      <Link to="/rules/$id" params={{ id }} className="small">
        {id}
      </Link>
      <div className="small">
        {word('modality', rule.modality)} · {rule.words.join(' · ')}
      </div>
      <span className="facts num">
        {withdrawnAt && <span>{t('book.withdrawn')}</span>}
        <span>{t('rule.version', { version })}</span>
        <span>{t('rule.fromDay', { day: shortDay(rule.effectiveFrom) })}</span>
        {rule.effectiveTo && <span>{t('rule.toDay', { day: shortDay(rule.effectiveTo) })}</span>}
        <span>
          {rule.sourceTitle} {rule.clause}
        </span>
        <span>{t('book.by', { by: by ?? word('role', 'system'), when: moment(at) })}</span>
        {mayEdit && <Acts one={one} open={open} setOpen={setOpen} />}
      </span>
      {open === 'change' && <WordRuleForm today={today} earlier={one} onSaved={() => setOpen(null)} />}
    </li>
  );
}

type ActsProps = {
  one: LocalRule;
  open: 'change' | 'withdraw' | null;
  setOpen: (open: 'change' | 'withdraw' | null) => void;
};

function Acts({ one: { id, withdrawnAt }, open, setOpen }: ActsProps) {
  const { t } = useWords();
  const change = { kind: 'withdraw-rule', id } as const;
  const trying = useTrial(change);
  const mark = useRuleWrite(
    (withdrawn: boolean) => markLocalRule(id, withdrawn),
    () => setOpen(null),
  );
  const toggle = (which: 'change' | 'withdraw') => setOpen(open === which ? null : which);
  return (
    <>
      <button type="button" className="link" onClick={() => toggle('change')}>
        {t('book.change')}
      </button>
      <button
        type="button"
        className="link"
        disabled={mark.isPending}
        onClick={() => (withdrawnAt ? mark.mutate(false) : toggle('withdraw'))}
      >
        {t(withdrawnAt ? 'book.restore' : 'book.withdraw')}
      </button>
      {open === 'withdraw' && !withdrawnAt && (
        <div className="rule-change">
          <TrialView trying={trying} onTry={() => trying.start(change)} />
          <button type="button" className="link" disabled={mark.isPending} onClick={() => mark.mutate(true)}>
            {t('book.withdraw')}
          </button>
        </div>
      )}
      {mark.error && <TroubleView error={mark.error} />}
    </>
  );
}
