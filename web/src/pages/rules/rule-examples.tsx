import type { RuleDetail } from '../../api/types.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { RuleVersions } from './rule-versions.tsx';

const TONE = { firing: 'should', passing: 'green', unknown: 'quiet' } as const;

/** The examples beside the rule's file, the very ones its tests run; for a county's own rule, its versions. */
export function RuleExamples({ rule }: { rule: RuleDetail }) {
  const { t, word } = useWords();
  if (rule.versions.length > 0)
    return (
      <>
        <p className="faint">{t('rule.noExamples')}</p>
        <RuleVersions versions={rule.versions} />
      </>
    );
  if (rule.examples.length === 0) return <p className="faint">{word('status', rule.status)}</p>;
  return (
    <ul>
      {rule.examples.map(({ outcome, text, missing }) => (
        <li key={`${outcome} ${text}`} className="rule-example">
          <span className={`tag ${TONE[outcome]}`}>{word('example', outcome)}</span> {text}
          {missing.length > 0 && (
            <div className="faint small">{missing.map((name) => word('missing', name)).join(' · ')}</div>
          )}
        </li>
      ))}
    </ul>
  );
}
