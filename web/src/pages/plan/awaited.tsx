import type { PlanBoard } from '../../api/types.ts';
import { useWords } from '../../locale/use-locale.tsx';

/** What the annual plan has in this span and nobody has asked for yet; closed until somebody wants to know. */
export function Awaited({ board: { awaited } }: { board: PlanBoard }) {
  const { t, word, range } = useWords();
  if (awaited.length === 0) return null;
  return (
    <details className="sheet">
      <summary className="num">{t('plan.awaited', { count: awaited.length })}</summary>
      <ul className="small num plan-awaited">
        {awaited.map((one) => (
          <li key={`${one.kind}${one.issuer}${one.title}${one.from}`}>
            <span className="tag quiet">{word('planItem', one.kind)}</span> {one.title}{' '}
            <span className="faint">
              {one.issuer} {one.from && one.to ? range(one.from, one.to) : t('plan.awaitedAnyDay')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
