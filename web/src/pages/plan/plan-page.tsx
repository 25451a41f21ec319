import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { boardRead, plansRead } from '../../api/plan-calls.ts';
import { homeRead } from '../../api/reads.ts';
import type { PlanSummary } from '../../api/types.ts';
import { useCan } from '../../app/session.ts';
import { localOf } from '../../format/local-time.ts';
import { addWords } from '../../locale/known-words.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { ledger } from '../../locale/zh-CN/ledger.ts';
import { office } from '../../locale/zh-CN/office.ts';
import { placement } from '../../locale/zh-CN/placement.ts';
import { plan as planWords } from '../../locale/zh-CN/plan.ts';
import { week } from '../../locale/zh-CN/week.ts';
import { Button } from '../../parts/button.tsx';
import { Pick } from '../../parts/pick.tsx';
import { Answered, Empty } from '../../parts/states.tsx';
import { BoardView } from './board-view.tsx';
import { PlanSettings } from './plan-settings.tsx';
import { StartPlan } from './start-plan.tsx';
import { ToldChanges } from './told-changes.tsx';
import './plan.css';

addWords(planWords, placement, week, ledger, office);

/** The county's visits and meetings of one period: which days they take of whom, why there, and what it would cost elsewhere. */
export function PlanPage() {
  const { t } = useWords();
  const can = useCan();
  const asked = useQuery(plansRead);
  const home = useQuery(homeRead);
  const today = home.data?.today.date ?? localOf(new Date().toISOString())?.date ?? '';
  return (
    <div className="plan">
      <div className="page-head">
        <h1>{t('plan.title')}</h1>
      </div>
      <Answered asked={asked}>{({ items }) => <Plans plans={items} today={today} />}</Answered>
      <ToldChanges />
      {can('plan.make') && <PlanSettings />}
    </div>
  );
}

function Plans({ plans, today }: { plans: PlanSummary[]; today: string }) {
  const { t } = useWords();
  const can = useCan();
  const { id } = useSearch({ from: '/signed-in/plan' });
  const chosen = plans.find((one) => one.id === id) ?? usual(plans);
  return (
    <>
      <div className="plan-choice no-print">
        {chosen && <PlanPick plans={plans} chosen={chosen} />}
        {chosen && <Button onClick={() => window.print()}>{t('week.print')}</Button>}
        {can('plan.make') && <StartPlan today={today} busy={plans.some(underWay)} from={chosen} />}
      </div>
      {chosen ? (
        <Chosen id={chosen.id} plans={plans} />
      ) : (
        <Empty>{t(can('plan.make') ? 'plan.empty' : 'plan.emptyForDepartment')}</Empty>
      )}
    </>
  );
}

const underWay = ({ state }: PlanSummary) => state === 'waiting' || state === 'running';
/** First what lies ahead: a replay is looked at on purpose. */
const usual = (plans: PlanSummary[]) => plans.find(({ kind }) => kind === 'ahead') ?? plans[0];

function PlanPick({ plans, chosen }: { plans: PlanSummary[]; chosen: PlanSummary }) {
  const { t, range, word, moment } = useWords();
  const navigate = useNavigate();
  const label = (one: PlanSummary) =>
    t('plan.choice', {
      range: range(one.from, one.to),
      kind: word('planKind', one.kind),
      state: word('planState', one.state),
      when: moment(one.createdAt),
    });
  return (
    <Pick
      value={chosen.id}
      label={t('plan.choose')}
      options={plans.map((one) => ({ value: one.id, label: label(one) }))}
      onChange={(id) => void navigate({ to: '/plan', search: { id } })}
    />
  );
}

function Chosen({ id, plans }: { id: string; plans: PlanSummary[] }) {
  const asked = useQuery({
    ...boardRead(id),
    refetchInterval: ({ state }) => (state.data && underWay(state.data) ? 2_000 : false),
  });
  return <Answered asked={asked}>{(board) => <BoardView key={board.id} board={board} plans={plans} />}</Answered>;
}
