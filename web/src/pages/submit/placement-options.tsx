import type { Reading } from '@songbang/engine/reading/reading.ts';
import type { Fix } from '@songbang/engine/rules/review.ts';
import { useMutation } from '@tanstack/react-query';
import { askPlacement } from '../../api/plan-calls.ts';
import type { Placement, RequestInput } from '../../api/types.ts';
import { dayEdit } from '../../format/day-edit.ts';
import { figure } from '../../format/format.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Button } from '../../parts/button.tsx';
import { TroubleView } from '../../parts/states.tsx';

type Props = { reading: Reading; draft: RequestInput; onFix: (fix: Fix) => void };

/** Where a visit being announced would best go in the county's plan; a chosen day is written into the text. */
export function PlacementOptions({ reading, draft, onFix }: Props) {
  const { t } = useWords();
  const ask = useMutation({ mutationFn: () => askPlacement(draft.text, draft.targetUnitIds) });
  if (reading.inspections.length === 0 || draft.targetUnitIds.length === 0) return null;
  const answered = ask.data;
  return (
    <div className="sheet">
      <h2>{t('placement.title')}</h2>
      <Button size="small" busy={ask.isPending} onClick={() => ask.mutate()}>
        {t(answered ? 'placement.again' : 'placement.ask')}
      </Button>
      {ask.error && <TroubleView error={ask.error} />}
      {answered && !answered.placement && <p className="faint small">{t('placement.none')}</p>}
      {answered?.placement && <Choices found={answered.placement} {...{ reading, draft, onFix }} />}
    </div>
  );
}

function Choices({ found, reading, draft, onFix }: Props & { found: Placement }) {
  const { t, day, word } = useWords();
  const { asked, joined, video, arranged } = found;
  const least = Math.min(...[joined, video, arranged].flatMap((one) => one?.addedCost ?? []));
  const put = (date: string, half: string, byVideo: boolean) => {
    const edit = dayEdit(draft.text, reading, {
      date,
      half,
      byVideo,
      words: { half: word('half', half), video: t('week.video') },
    });
    if (edit) onFix({ id: 'placement', title: '', effect: '', edit });
  };
  const saves = (cost: number) => (asked.addedCost === null ? 0 : Math.round(asked.addedCost - cost));
  const line = (one: NonNullable<Placement['joined']>) => {
    const saved = saves(one.addedCost);
    const words = t(one.joins > 0 ? 'placement.join' : 'placement.alone', {
      day: `${day(one.date)} ${word('half', one.half)}`,
      teams: one.joins,
      cost: figure(one.addedCost),
    });
    return saved > 0 ? `${words}${t('placement.saves', { saved: figure(saved) })}` : words;
  };
  return (
    <ul className="alternatives placement num">
      {joined && (
        <li>
          <span>{line(joined)}</span>
          <button type="button" className="link" onClick={() => put(joined.date, joined.half, false)}>
            {t('placement.use')}
          </button>
        </li>
      )}
      {video && (
        <li>
          <span>
            {t('placement.video', {
              day: `${day(video.date)} ${word('half', video.half)}`,
              cost: figure(video.addedCost),
            })}
          </span>
          <button type="button" className="link" onClick={() => put(video.date, video.half, true)}>
            {t('placement.use')}
          </button>
        </li>
      )}
      {arranged && (
        <li>
          <span>
            {t('placement.arranged', {
              cost: figure(arranged.addedCost),
              changes: arranged.changes,
            })}
          </span>
          <ArrangedDays days={arranged.days} />
        </li>
      )}
      <li>
        <span className={asked.addedCost === null || asked.obstacle ? 'look' : undefined}>
          {asked.addedCost === null
            ? t('placement.ownClosed', { day: day(asked.date), town: asked.town ?? '' })
            : t('placement.own', { day: day(asked.date), more: figure(Math.max(0, asked.addedCost - least)) })}
          {asked.obstacle?.code === 'month-cap' && ` ${t('placement.overCap', { town: asked.town ?? '' })}`}
        </span>
      </li>
      <li className="faint small">{t('placement.points')}</li>
    </ul>
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
