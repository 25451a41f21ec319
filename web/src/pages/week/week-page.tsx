import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useSearch } from '@tanstack/react-router';
import { homeRead, unitsRead, weekRead } from '../../api/reads.ts';
import type { Week } from '../../api/types.ts';
import { useCan } from '../../app/session.ts';
import { figure } from '../../format/format.ts';
import { addDays, localOf, mondayOf } from '../../format/local-time.ts';
import { useNarrow } from '../../frame/use-screen.ts';
import { addWords } from '../../locale/known-words.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { desk } from '../../locale/zh-CN/desk.ts';
import { matters } from '../../locale/zh-CN/matters.ts';
import { request } from '../../locale/zh-CN/request.ts';
import { week as weekWords } from '../../locale/zh-CN/week.ts';
import { Answered, Loading } from '../../parts/states.tsx';
import { TownPicker } from '../../parts/town-picker.tsx';
import { ToldChanges } from '../plan/told-changes.tsx';
import { Clashes } from './clashes.tsx';
import { FeedAddress } from './feed-address.tsx';
import { WeekList } from './week-list.tsx';
import { WeekSheet } from './week-sheet.tsx';
import './week.css';
import './week-print.css';
import { Button } from '../../parts/button.tsx';

addWords(weekWords, desk, request, matters);

const DATE = /^\d{4}-\d\d-\d\d$/;

/** The sheet on the wall: one unit, one week. */
export function WeekPage() {
  const can = useCan();
  const search = useSearch({ from: '/signed-in/week' });
  const home = useQuery(homeRead);
  const today = home.data?.today.date ?? localOf(new Date().toISOString())?.date ?? '';
  const from = mondayOf(search.from && DATE.test(search.from) ? search.from : today);
  // Who has no week of their own (an office above the towns) chooses a town first.
  const needsTown = !can('delivery.act') && !search.unitId;
  const asked = useQuery({ ...weekRead(from, search.unitId), enabled: !needsTown });
  return (
    <>
      {!can('delivery.act') && <TownPicker to="/week" unitId={search.unitId} from={search.from} />}
      {needsTown ? (
        <FirstTown from={search.from} />
      ) : (
        <Answered asked={asked}>{(week) => <WeekView week={week} today={today} unitId={search.unitId} />}</Answered>
      )}
    </>
  );
}

/** An office above the towns begins with the first of them, in the order of their codes. */
function FirstTown({ from }: { from: string | undefined }) {
  const { data } = useQuery(unitsRead({ level: 'township' }));
  const [first] = data?.items ?? [];
  return first ? <Navigate to="/week" search={{ unitId: first.id, from }} replace /> : <Loading />;
}

function WeekView({ week, today, unitId }: { week: Week; today: string; unitId: string | undefined }) {
  const { t, range } = useWords();
  const narrow = useNarrow();
  const to = (from: string | undefined) => ({
    to: '/week' as const,
    search: { from, unitId },
    activeOptions: { exact: true, includeSearch: true, explicitUndefined: true },
  });
  return (
    <div className="week">
      <div className="page-head week-head">
        <h1>
          {t('week.title', { unit: week.unit.name })} <span className="num nowrap">{range(week.from, week.to)}</span>
        </h1>
        <nav className="words no-print">
          <Link {...to(addDays(week.from, -7))}>{t('week.prev')}</Link>
          <Link {...to(undefined)}>{t('week.this')}</Link>
          <Link {...to(addDays(week.from, 7))}>{t('week.next')}</Link>
        </nav>
        <Button className="no-print" onClick={() => window.print()}>
          {t('week.print')}
        </Button>
      </div>
      <p className="week-sentence num">{useWeekSentence(week)}</p>
      <Clashes week={week} />
      {narrow ? <WeekList week={week} today={today} /> : <WeekSheet week={week} today={today} />}
      {!unitId && <ToldChanges />}
      {!unitId && <FeedAddress />}
    </div>
  );
}

function useWeekSentence({ engagements, deadlines }: Week): string {
  const { t } = useWords();
  const visits = engagements.filter(({ kind }) => kind === 'visit').length;
  const travelMinutes = engagements.reduce((sum, one) => sum + 2 * one.travelMinutes, 0);
  return t('week.sentence', {
    meetings: engagements.filter(({ kind }) => kind === 'meeting' || kind === 'training').length,
    visits,
    deadlines: deadlines.filter(({ state }) => state === 'open').length,
    travel: figure(travelMinutes / 60),
  });
}
