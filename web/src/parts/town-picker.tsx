import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { unitsRead } from '../api/reads.ts';
import { useWords } from '../locale/use-locale.tsx';

const TOWN_ONLY = { exact: true, includeSearch: true, explicitUndefined: true };

type Props = { to: '/week' | '/people' | '/desk'; unitId: string | undefined; from?: string | undefined };

/** The towns as words in a row, in the order of their codes: for offices above them. */
export function TownPicker({ to, unitId, from }: Props) {
  const { t } = useWords();
  const { data } = useQuery(unitsRead({ level: 'township' }));
  return (
    <nav className="words town-picker no-print" aria-label={t('week.chooseTown')}>
      {data?.items.map(({ id, shortName }) => (
        <Link
          key={id}
          to={to}
          search={{ unitId: id, from }}
          activeOptions={TOWN_ONLY}
          aria-current={id === unitId ? 'true' : undefined}
        >
          {shortName}
        </Link>
      ))}
    </nav>
  );
}
