import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { planChangesRead, publishPlan, startPlan, stopPlan } from '../../api/plan-calls.ts';
import type { PlanBoard } from '../../api/types.ts';
import { useCan } from '../../app/session.ts';
import { figure, grouped } from '../../format/format.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Button } from '../../parts/button.tsx';
import { TroubleView } from '../../parts/states.tsx';

/** On top of the board: what the plan costs, how much better any plan could be, how far the search is, what can be done with it. */
export function PlanStrip({ board }: { board: PlanBoard }) {
  const { t, word, range } = useWords();
  const running = board.state === 'waiting' || board.state === 'running';
  return (
    <section className="sheet plan-strip" aria-label={t('plan.strip')}>
      <p className="num">
        <strong>{range(board.from, board.to)}</strong>{' '}
        <span className={board.state === 'failed' ? 'tag red' : 'tag accent'}>{word('planState', board.state)}</span>{' '}
        {board.kind === 'replay' && <span className="tag quiet">{word('planKind', 'replay')}</span>}
      </p>
      {running ? <Progress board={board} /> : <Figures board={board} />}
      {board.state === 'failed' && <p role="alert">{t('plan.failed')}</p>}
      <Gaps board={board} />
      {!running && <Acts board={board} />}
    </section>
  );
}

function Progress({ board }: { board: PlanBoard }) {
  const { t } = useWords();
  const can = useCan();
  const client = useQueryClient();
  const stop = useMutation({
    mutationFn: () => stopPlan(board.id),
    onSuccess: () => client.invalidateQueries({ queryKey: ['plan'] }),
  });
  const { progress, budgetMs } = board;
  const share = progress?.phase === 'search' ? Math.min(1, progress.elapsedMs / budgetMs) : progress ? 1 : 0;
  const words = useProgressWords(board);
  return (
    <div role="status">
      <p className="num">{words}</p>
      <progress max={1} value={share} aria-label={t('plan.progress')} />
      {can('plan.make') && (
        <Button size="small" busy={stop.isPending} onClick={() => stop.mutate()}>
          {t('plan.stop')}
        </Button>
      )}
      {stop.error && <TroubleView error={stop.error} />}
    </div>
  );
}

/** How far the search or the proof is: best cost so far, what no plan costs less than, and the gap between them. */
function useProgressWords({ progress, budgetMs }: PlanBoard): string {
  const { t } = useWords();
  if (!progress) return t('plan.waiting');
  const { cost, bound } = progress;
  const gap =
    bound && cost !== null
      ? ` ${t('plan.gapSoFar', { bound: grouped(bound), share: figure((100 * Math.max(0, cost - bound)) / Math.max(cost, 1)) })}`
      : '';
  const parts = progress.parts ? ` ${t('plan.proofParts', progress.parts)}` : '';
  if (progress.phase === 'bound') return `${t('plan.proving', { cost: grouped(cost ?? 0) })}${gap}${parts}`;
  const searching = t('plan.searching', {
    seconds: Math.round(progress.elapsedMs / 1_000),
    of: Math.round(budgetMs / 1_000),
    iterations: grouped(progress.iterations),
    cost: cost === null ? '…' : grouped(cost),
  });
  return `${searching}${gap}`;
}

function Figures({ board }: { board: PlanBoard }) {
  const { t } = useWords();
  if (board.cost === null) return null;
  const unserved = board.items.filter(({ mode }) => mode === 'none').length;
  return (
    <dl className="plan-figures num">
      <div>
        <dt>{t('plan.cost')}</dt>
        <dd>{grouped(board.cost)}</dd>
      </div>
      <div>
        <dt>{t('plan.bound')}</dt>
        <dd>{board.bound === null ? t('plan.noBound') : grouped(board.bound)}</dd>
      </div>
      {board.gap !== null && (
        <div>
          <dt>{t('plan.gap')}</dt>
          <dd>
            {t('plan.gapValue', { share: figure(board.gap * 100), proven: board.boundProven ? '' : t('plan.weak') })}
          </dd>
        </div>
      )}
      <div>
        <dt>{t('plan.served')}</dt>
        <dd>{t('plan.servedOf', { served: board.items.length - unserved, all: board.items.length })}</dd>
      </div>
      <div className="faint">
        <dt>{t('plan.recipe')}</dt>
        <dd title={board.problemHash ?? ''}>
          {t('plan.recipeValue', {
            seed: board.seed,
            iterations: grouped(board.iterations ?? 0),
            hash: (board.problemHash ?? '').slice(0, 8),
          })}
        </dd>
      </div>
    </dl>
  );
}

/** What nobody has entered yet, and what therefore is assumed or left out. */
function Gaps({ board: { gaps, to } }: { board: PlanBoard }) {
  const { t, shortDay } = useWords();
  const lines = [
    ...gaps.unknownYears.map((year) => t('plan.unknownYear', { year, to: shortDay(to) })),
    ...(gaps.noRoadTime.length > 0 ? [t('plan.noRoad', { towns: gaps.noRoadTime.join(t('plan.and')) })] : []),
    ...(gaps.noPeople.length > 0 ? [t('plan.noPeople', { towns: gaps.noPeople.join(t('plan.and')) })] : []),
  ];
  return (
    <>
      {lines.map((line) => (
        <p key={line} className="look small">
          {line}
        </p>
      ))}
    </>
  );
}

function Acts({ board }: { board: PlanBoard }) {
  const { t } = useWords();
  const can = useCan();
  const client = useQueryClient();
  const changes = useQuery({ ...planChangesRead(board.id), enabled: can('plan.make') && board.kind === 'ahead' });
  const again = useMutation({
    mutationFn: () => startPlan({ kind: board.kind, from: board.from, to: board.to, baselineId: board.id }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['plan'] }),
  });
  const publish = useMutation({
    mutationFn: () => publishPlan(board.id, board.version),
    onSuccess: () => client.invalidateQueries({ queryKey: ['plan'] }),
  });
  if (!can('plan.make') || board.cost === null) return null;
  const since = changes.data;
  const changed = since !== undefined && (since.added + since.gone + since.moved > 0 || since.other);
  return (
    <div className="no-print">
      {changed && (
        <p className="banner num">
          {t('plan.changedSince', { added: since.added, gone: since.gone, moved: since.moved })}
          {since.other && t('plan.changedAround')} {t('plan.changedWhat')}
        </p>
      )}
      <div className="form-row">
        <Button busy={again.isPending} onClick={() => again.mutate()}>
          {t(changed ? 'plan.propose' : 'plan.improve')}
        </Button>
        {board.kind === 'ahead' && (
          <Button look="primary" busy={publish.isPending} onClick={() => publish.mutate()}>
            {t(board.publishedAt ? 'plan.publishAgain' : 'plan.publish')}
          </Button>
        )}
        <span className="faint small">{board.kind === 'ahead' ? t('plan.publishHint') : t('plan.replayHint')}</span>
      </div>
      {publish.data && <p role="status">{t('plan.published', publish.data)}</p>}
      {publish.error && <TroubleView error={publish.error} />}
      {again.error && <TroubleView error={again.error} />}
    </div>
  );
}
