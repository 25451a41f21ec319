import type { LocalRule } from '../../api/types.ts';
import { useWords } from '../../locale/use-locale.tsx';

/** What a rule of one's own said in each version, the newest first. */
export function RuleVersions({ versions }: { versions: LocalRule[] }) {
  const { t, word, moment, shortDay } = useWords();
  return (
    <ol>
      {versions.map(({ version, rule, by, at, withdrawnAt }) => (
        <li key={version} className={`book-row${withdrawnAt ? ' gone' : ''}`}>
          <strong>{t('rule.version', { version })}</strong>{' '}
          <span>
            {t('rule.words')} {rule.words.join(' · ')}
          </span>
          {rule.exceptWords.length > 0 && (
            <div className="small">
              {t('rule.except')} {rule.exceptWords.join(' · ')}
            </div>
          )}
          <span className="facts num">
            {withdrawnAt && <span>{t('book.withdrawn')}</span>}
            <span>{t('rule.fromDay', { day: shortDay(rule.effectiveFrom) })}</span>
            {rule.effectiveTo && <span>{t('rule.toDay', { day: shortDay(rule.effectiveTo) })}</span>}
            <span>{t('book.by', { by: by ?? word('role', 'system'), when: moment(at) })}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
