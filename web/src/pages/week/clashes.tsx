import { Link } from '@tanstack/react-router';
import type { Clash, Week } from '../../api/types.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { clashGroups } from './clash-groups.ts';

/** What does not fit, with the way out: in amber words, before the sheet itself. */
export function Clashes({ week }: { week: Week }) {
  const { t } = useWords();
  const groups = clashGroups(week.clashes);
  if (groups.length === 0) return null;
  return (
    <details className="banner clashes" open={groups.length <= 3}>
      <summary>{t('week.clashes', { count: groups.length })}</summary>
      <ul>
        {groups.map((clash) => (
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
  const all = clash.engagementIds.flatMap((id) => week.engagements.find((one) => one.id === id) ?? []);
  const [a, b] = all;
  const values = { a: a?.title ?? '', b: b?.title ?? '', name: clash.name ?? '' };
  return (
    <li>
      <strong className="num">
        {day(clash.date)} {clash.half && word('half', clash.half)}
      </strong>{' '}
      {all.length > 2 ? (
        <>
          {t('week.clashMany', { count: all.length })}
          <span className="clash-titles">
            {all.map((one) => (
              <Link key={one.id} to="/requests/$id" params={{ id: one.requestId }}>
                {one.title}
              </Link>
            ))}
          </span>
        </>
      ) : (
        t(`week.clash.${clash.kind}`, values)
      )}{' '}
      {a && all.length <= 2 && (
        <Link className="no-print" to="/requests/$id" params={{ id: a.requestId }}>
          {t('desk.openCard')}
        </Link>
      )}
    </li>
  );
}
