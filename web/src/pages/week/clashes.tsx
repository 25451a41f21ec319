import { Link } from '@tanstack/react-router';
import type { Clash, Week } from '../../api/types.ts';
import { useWords } from '../../locale/use-locale.tsx';

/** What does not fit, with the way out: in amber words, before the sheet itself. */
export function Clashes({ week }: { week: Week }) {
  const { t } = useWords();
  if (week.clashes.length === 0) return null;
  return (
    <details className="banner clashes" open={week.clashes.length <= 3}>
      <summary>{t('week.clashes', { count: week.clashes.length })}</summary>
      <ul>
        {week.clashes.map((clash) => (
          <ClashItem
            key={`${clash.kind} ${clash.date} ${clash.half} ${clash.engagementIds.join()}`}
            clash={clash}
            week={week}
          />
        ))}
      </ul>
    </details>
  );
}

function ClashItem({ clash, week }: { clash: Clash; week: Week }) {
  const { t, day, word } = useWords();
  const [a, b] = clash.engagementIds.map((id) => week.engagements.find((one) => one.id === id));
  return (
    <li>
      <strong className="num">
        {day(clash.date)} {clash.half && word('half', clash.half)}
      </strong>{' '}
      {t(`week.clash.${clash.kind}`, { a: a?.title ?? '', b: b?.title ?? '', name: clash.name ?? '' })}{' '}
      {a && (
        <Link className="no-print" to="/requests/$id" params={{ id: a.requestId }}>
          {t('desk.openCard')}
        </Link>
      )}
    </li>
  );
}
