import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { peopleRead } from '../../api/reads.ts';
import type { RequestDetail, TaskRow } from '../../api/types.ts';
import { assignTask, moveTask } from '../../api/writes.ts';
import { useCan } from '../../app/session.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { useDue } from '../../parts/asks-read.tsx';
import { Pick } from '../../parts/pick.tsx';
import { TroubleView } from '../../parts/states.tsx';

const VillageLinks = lazy(() => import('./village-links.tsx').then((module) => ({ default: module.VillageLinks })));

/** The request as this unit's own work: who does what by when, and what goes on to the villages. */
export function Tasks({ request }: { request: RequestDetail }) {
  const { t } = useWords();
  const can = useCan();
  if (request.tasks.length === 0) return null;
  return (
    <section className="sheet">
      <h2>{t('request.tasks')}</h2>
      <ol>
        {request.tasks.map((task) => (
          <TaskItem key={task.id} task={task} mayAct={request.abilities.act} />
        ))}
      </ol>
      {can('sheet.keep') && request.tasks.some(({ kind }) => kind === 'form' || kind === 'report') && (
        <p className="small">
          <Link to="/given" search={{ request: request.id }}>
            {t('task.given')}
          </Link>
        </p>
      )}
    </section>
  );
}

function TaskItem({ task, mayAct }: { task: TaskRow; mayAct: boolean }) {
  const { t, word, moment } = useWords();
  const due = useDue();
  const can = useCan();
  const client = useQueryClient();
  const [linksOpen, setLinksOpen] = useState(false);
  const done = task.state === 'done';
  const dropped = task.state === 'dropped';
  const move = useMutation({
    mutationFn: () => moveTask(task.id, done ? 'reopen' : 'done'),
    onSuccess: () => client.invalidateQueries(),
  });
  return (
    <li className={done || dropped ? 'task done' : 'task'}>
      <div className="task-line num">
        <span className="tag quiet">{word('ask', task.kind)}</span>
        <span className="what">{task.what}</span>
        <span>{task.recurs && due(null, null, task.recurs)}</span>
        <strong>{task.dueAt && moment(task.dueAt, task.dueHasTime)}</strong>
        {dropped && <span className="faint">{t('task.dropped')}</span>}
        {mayAct && !dropped && (
          <span className="task-acts">
            <Owner task={task} />
            <button type="button" className="link" disabled={move.isPending} onClick={() => move.mutate()}>
              {t(done ? 'task.reopen' : 'task.done')}
            </button>
            {can('village-link.create') && !done && (
              <button type="button" className="link" aria-expanded={linksOpen} onClick={() => setLinksOpen(!linksOpen)}>
                {t('task.villages')}
              </button>
            )}
          </span>
        )}
      </div>
      {move.error && <TroubleView error={move.error} />}
      {linksOpen && (
        <Suspense fallback={null}>
          <VillageLinks taskId={task.id} />
        </Suspense>
      )}
    </li>
  );
}

const NOBODY = '';

function Owner({ task }: { task: TaskRow }) {
  const { t } = useWords();
  const client = useQueryClient();
  const { data } = useQuery(peopleRead());
  const assign = useMutation({
    mutationFn: (personId: string | null) => assignTask(task.id, personId),
    onSuccess: () => client.invalidateQueries({ queryKey: ['request'] }),
  });
  return (
    <>
      <Pick
        size="small"
        value={task.ownerPersonId ?? NOBODY}
        label={t('task.owner')}
        options={[
          { value: NOBODY, label: t('task.noOwner') },
          ...(data?.people ?? []).map(({ id, label }) => ({ value: id, label })),
        ]}
        onChange={(personId) => assign.mutate(personId === NOBODY ? null : personId)}
      />
      {assign.error && <TroubleView error={assign.error} />}
    </>
  );
}
