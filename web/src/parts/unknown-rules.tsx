import type { Review } from '@songbang/engine/rules/review.ts';
import { useWords } from '../locale/use-locale.tsx';

/** What was not judged, and what it would take: said, never hidden. */
export function UnknownRules({ unknown }: { unknown: Review['unknown'] }) {
  const { t, word, locale } = useWords();
  if (unknown.length === 0) return null;
  const name = (missing: string) => {
    const known = word('missing', missing);
    return known === missing ? t('missing.other', { name: missing }) : known;
  };
  return (
    <details className="small">
      <summary className="faint">{t('submit.unknown', { count: unknown.length })}</summary>
      <ul>
        {unknown.map(({ rule, missing }) => (
          <li key={rule}>
            {t('submit.unknownItem', { rule, missing: missing.map(name).join(locale === 'en' ? ', ' : '\u3001') })}
          </li>
        ))}
      </ul>
    </details>
  );
}
