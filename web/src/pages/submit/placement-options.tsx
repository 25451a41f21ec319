import type { LiveReading } from '@songbang/engine/reading/reading.ts';
import type { TextEdit } from '@songbang/engine/rules/ways/way.ts';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { askPlacement } from '../../api/plan-calls.ts';
import type { Placement, RequestInput } from '../../api/types.ts';
import { dayEdit } from '../../format/day-edit.ts';
import { figure } from '../../format/format.ts';
import { announcedMeeting, meetingEdit } from '../../format/meeting-edit.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { week } from '../../locale/zh-CN/week.ts';
import { words as plain } from '../../locale/zh-CN/words.ts';
import { Button } from '../../parts/button.tsx';
import { TroubleView } from '../../parts/states.tsx';
import { useReasonWords } from '../plan/use-reason-words.ts';
import { PresidingChoice } from './presiding-choice.tsx';

type Props = { reading: LiveReading; draft: RequestInput; onPut: (title: string, edits: TextEdit[]) => void };

/** Where a visit or meeting being announced would best go in the county's plan; a chosen day is written into the text. */
export function PlacementOptions({ reading, draft, asked, onPut }: Props & { asked: number }) {
  const { t } = useWords();
  const sheet = useRef<HTMLDivElement>(null);
  const ask = useMutation({ mutationFn: () => askPlacement(draft.text, draft.targetUnitIds) });
  useJoining(asked, async () => {
    sheet.current?.scrollIntoView({ block: 'center' });
    const { placement } = await ask.mutateAsync();
    // Joining is what was pressed: a day with others already planned is written at once, anything else is left to choose.
    if (placement?.joined && placement.joined.joins > 0)
      putOf(placement, { reading, draft, onPut })(placement.joined, false)?.();
  });
  const announced = reading.inspections.length > 0 || announcedMeeting(reading) !== null;
  if (!announced || draft.targetUnitIds.length === 0) return null;
  const answered = ask.data;
  return (
    <div className="sheet" ref={sheet}>
      <h2>{t('placement.title')}</h2>
      <Button size="small" busy={ask.isPending} onClick={() => ask.mutate()}>
        {t(answered ? 'placement.again' : 'placement.ask')}
      </Button>
      {ask.error && <TroubleView error={ask.error} />}
      {answered && !answered.placement && <p className="faint small">{t('placement.none')}</p>}
      {answered?.placement && (
        <>
          <Choices found={answered.placement} {...{ reading, draft, onPut }} />
          {answered.placement.leader && (
            <PresidingChoice
              leader={answered.placement.leader}
              posts={answered.leaders}
              {...{ reading, draft, onPut }}
            />
          )}
        </>
      )}
    </div>
  );
}

/** Runs once for each time a way out asked the planner; never for what was asked before this page. */
function useJoining(asked: number, join: () => Promise<void>) {
  const before = useRef(asked);
  const latest = useRef(join);
  latest.current = join;
  useEffect(() => {
    if (before.current === asked) return;
    before.current = asked;
    // What went wrong stands in the sheet; nothing was changed.
    latest.current().catch(() => undefined);
  }, [asked]);
}

type SameDay = NonNullable<Placement['joined']>;

/** What writes a day into the notice, which is Chinese whatever the reader's language; null when it is written there already. */
function putOf(
  found: Placement,
  { reading, draft, onPut }: Props,
): (one: SameDay, byVideo: boolean) => (() => void) | null {
  return ({ date, half, time }, byVideo) => {
    const halfWord = plain[half === 'day' ? 'half.day' : half === 'pm' ? 'half.pm' : 'half.am'];
    const words = { half: halfWord, video: week['week.video'] };
    const edit =
      found.kind === 'meeting'
        ? meetingEdit(reading, { date, half, time, byVideo })
        : dayEdit(draft.text, reading, { date, half, byVideo, words });
    if (!edit || draft.text.slice(...edit.span) === edit.replacement) return null;
    return () => onPut('', [edit]);
  };
}

/** Nothing to press where the notice says that day already. */
function UseDay({ put }: { put: (() => void) | null }) {
  const { t } = useWords();
  if (!put) return <span className="faint">{t('placement.already')}</span>;
  return (
    <button type="button" className="link" onClick={put}>
      {t('placement.use')}
    </button>
  );
}

function Choices({ found, ...props }: Props & { found: Placement }) {
  const { t, day, word } = useWords();
  const put = putOf(found, props);
  const { joined, video, arranged } = found;
  const when = (one: SameDay) => [day(one.date), word('half', one.half), one.time ?? ''].join(' ').trim();
  return (
    <ul className="alternatives placement num">
      {joined && (
        <li>
          <JoinedWords found={found} one={joined} when={when(joined)} />
          <UseDay put={put(joined, false)} />
        </li>
      )}
      {video && (
        <li>
          <span>{t('placement.video', { day: when(video), cost: figure(video.addedCost) })}</span>
          <UseDay put={put(video, true)} />
        </li>
      )}
      {arranged && (
        <li>
          <span>{t('placement.arranged', { cost: figure(arranged.addedCost), changes: arranged.changes })}</span>
          <ArrangedDays days={arranged.days} />
        </li>
      )}
      <OwnDay found={found} />
      <li className="faint small">{t('placement.points')}</li>
    </ul>
  );
}

function JoinedWords({ found, one, when }: { found: Placement; one: SameDay; when: string }) {
  const { t } = useWords();
  const joining = found.kind === 'meeting' ? 'placement.joinMeeting' : 'placement.join';
  const words = t(one.joins > 0 ? joining : 'placement.alone', {
    day: when,
    teams: one.joins,
    others: one.with.join(t('plan.and')),
    cost: figure(one.addedCost),
  });
  const saved = found.asked.addedCost === null ? 0 : Math.round(found.asked.addedCost - one.addedCost);
  return <span>{saved > 0 ? `${words}${t('placement.saves', { saved: figure(saved) })}` : words}</span>;
}

const NO_ITEMS = { items: [] };

/** The sender's own day: what it costs more than the best, or why it cannot be. */
function OwnDay({ found }: { found: Placement }) {
  const { t, day } = useWords();
  const why = useReasonWords(NO_ITEMS);
  const { asked, joined, video, arranged } = found;
  const least = Math.min(...[joined, video, arranged].flatMap((one) => one?.addedCost ?? []));
  const more = asked.addedCost === null ? 0 : Math.max(0, asked.addedCost - (Number.isFinite(least) ? least : 0));
  const closed = t(asked.town === null ? 'placement.ownClosedAll' : 'placement.ownClosed', {
    day: day(asked.date),
    town: asked.town ?? '',
  });
  return (
    <li>
      <span className={asked.addedCost === null || asked.obstacle ? 'look' : undefined}>
        {asked.addedCost === null ? closed : t('placement.own', { day: day(asked.date), more: figure(more) })}{' '}
        {asked.obstacle &&
          (asked.obstacle.code === 'month-cap' && asked.addedCost !== null
            ? t('placement.overCap', { town: asked.town ?? '' })
            : why(asked.obstacle))}
      </span>
    </li>
  );
}

/** Townships by their day, in order, so that what goes together stands together. */
function ArrangedDays({ days }: { days: NonNullable<Placement['arranged']>['days'] }) {
  const { t, word, shortDay } = useWords();
  const inOrder = [...days].sort((x, y) => (x.date + x.half < y.date + y.half ? -1 : 1));
  const towns = new Map<string, string[]>();
  for (const { date, half, town } of inOrder) {
    const when = t('placement.when', { day: shortDay(date), half: word('half', half) });
    towns.set(when, [...(towns.get(when) ?? []), town]);
  }
  return (
    <ul className="arranged-days small">
      {[...towns].map(([when, names]) => (
        <li key={when}>{t('placement.dayTowns', { when, towns: names.join(t('plan.and')) })}</li>
      ))}
    </ul>
  );
}
