import type { RequestDetail } from '../../api/types.ts';
import { useWords } from '../../locale/use-locale.tsx';

export function RequestHistory({ history }: { history: RequestDetail['history'] }) {
  const { t, word, moment } = useWords();
  if (history.length === 0) return null;
  return (
    <section className="sheet">
      <h2>{t('request.history')}</h2>
      <ol className="history num">
        {history.map(({ at, action, role }) => (
          <li key={`${at} ${action}`}>
            <time dateTime={at}>{moment(at)}</time>
            <span>{word('action', action)}</span>
            <span className="faint">{word('role', role)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
