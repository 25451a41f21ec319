import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { choosePresiding, leadersRead } from '../../api/plan-calls.ts';
import type { BoardItem, PlanBoard } from '../../api/types.ts';
import { useCan } from '../../app/session.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Pick } from '../../parts/pick.tsx';
import { TroubleView } from '../../parts/states.tsx';

const NOBODY = '-';

/** Who presides over a meeting of the plan; the relief office may say so where the notice does not, or otherwise. */
export function Presiding({ board, item }: { board: PlanBoard; item: BoardItem }) {
  const { t } = useWords();
  const can = useCan();
  const { leader } = item;
  if (!leader) return null;
  const post = leader.person === null ? null : (board.persons[leader.person]?.label ?? null);
  const said =
    post !== null
      ? t(leader.chosen ? 'plan.presidesChosen' : 'plan.presides', { post })
      : leader.words !== null && !leader.chosen
        ? t('plan.presidesUnclear', { words: leader.words })
        : t(leader.chosen ? 'plan.presidesNobody' : 'plan.presidesUnsaid');
  return (
    <div className="facts">
      <span>{said}</span>
      {can('plan.make') && board.kind === 'ahead' && <Choice item={item} post={post} />}
    </div>
  );
}

function Choice({ item, post }: { item: BoardItem; post: string | null }) {
  const { t } = useWords();
  const client = useQueryClient();
  const asked = useQuery(leadersRead);
  const choose = useMutation({
    mutationFn: (id: string) => choosePresiding(item.requestId, id === NOBODY ? null : id),
    onSuccess: () => client.invalidateQueries({ queryKey: ['plan'] }),
  });
  const leaders = (asked.data?.items ?? []).filter((one) => one.post !== post);
  if (leaders.length === 0) return null;
  return (
    <span className="no-print">
      <Pick
        value=""
        size="small"
        label={t('plan.presidesPick')}
        options={[
          { value: '', label: t('plan.presidesPick') },
          ...leaders.map(({ id, post: name }) => ({ value: id, label: name })),
          { value: NOBODY, label: t('plan.presidesNobody') },
        ]}
        onChange={(id) => id !== '' && choose.mutate(id)}
      />
      {choose.isSuccess && <span role="status"> {t('plan.presidesSaved')}</span>}
      {choose.error && <TroubleView error={choose.error} />}
    </span>
  );
}

/** Two meetings of one leader at the same time, as their notices ask; where the plan has put them instead. */
export function LeaderClashes({ board }: { board: PlanBoard }) {
  const { t, moment } = useWords();
  if (board.leaderClashes.length === 0) return null;
  const itemOf = (key: string) => board.items.find((one) => one.key === key);
  return (
    <section className="sheet">
      <h2>{t('plan.clashes', { count: board.leaderClashes.length })}</h2>
      <ul className="small num plan-clashes">
        {board.leaderClashes.map((one) => (
          <li key={`${one.first}${one.second}`}>
            <span className="look">
              {t('plan.clash', {
                leader: one.leader,
                at: moment(`${one.at}:00+08:00`),
                first: nameOf(itemOf(one.first)),
                second: nameOf(itemOf(one.second)),
              })}
            </span>{' '}
            <Instead items={[itemOf(one.first), itemOf(one.second)]} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const nameOf = (item: BoardItem | undefined): string => item?.title || item?.issuer || '';

function Instead({ items }: { items: (BoardItem | undefined)[] }) {
  const { t, shortDay } = useWords();
  const words = items.map((item) =>
    item?.date ? `${shortDay(item.date)} ${item.time ?? ''}`.trim() : t('plan.noDate'),
  );
  return <span>{t('plan.clashNow', { first: words[0] ?? '', second: words[1] ?? '' })}</span>;
}
