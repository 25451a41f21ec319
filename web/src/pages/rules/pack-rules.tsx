import { Link } from '@tanstack/react-router';
import type { PlacePack } from '../../api/types.ts';
import { useWords } from '../../locale/use-locale.tsx';

/** What the rules of a pack ask, on whose words, and how sure that is. */
export function PackRules({ rules }: { rules: PlacePack['rules'] }) {
  const { t, word, locale } = useWords();
  const english = locale === 'en';
  return (
    <details>
      <summary className="small">{t('packs.show')}</summary>
      <ul className="pack-rules small">
        {rules.map((rule) => (
          <li key={rule.id}>
            <Link to="/rules/$id" params={{ id: rule.id }}>
              {english ? rule.titleEn : rule.title}
            </Link>{' '}
            {english ? rule.requirementEn : rule.requirement}
            <span className="facts faint">
              <span>
                {english ? rule.sourceEn : rule.source} {english ? rule.clauseEn : rule.clause}
              </span>
              <span>{word('certainty', String(rule.certainty))}</span>
              <span>{t('rule.loudest', { level: word('finding', rule.loudest) })}</span>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
