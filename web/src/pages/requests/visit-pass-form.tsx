import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PassDraft, PassInput, VisitPass } from '../../api/paper-types.ts';
import { issuePass } from '../../api/papers.ts';
import { addWords } from '../../locale/known-words.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { papers as papersWords } from '../../locale/zh-CN/papers.ts';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { TroubleView } from '../../parts/states.tsx';
import { TextArea, TextInput } from '../../parts/text-field.tsx';

addWords(papersWords);

type Typed = Record<'basis' | 'items' | 'joined' | 'papers' | 'startsOn' | 'endsOn' | 'people' | 'hours', string>;

const linesOf = (text: string): string[] => [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean);

const typedFrom = (draft: PassDraft, before: VisitPass | null): Typed => ({
  basis: before?.basis ?? draft.basis,
  items: (before?.items ?? draft.items).join('\n'),
  joined: (before?.joined ?? [...new Set(draft.joined.map(({ issuer }) => issuer))]).join('\n'),
  papers: (before?.papers ?? draft.papers).join('\n'),
  startsOn: before?.startsOn ?? draft.startsOn ?? '',
  endsOn: before?.endsOn ?? draft.endsOn ?? '',
  people: before ? String(before.people) : '',
  hours: before ? String(before.hours) : '',
});

const inputOf = (typed: Typed, before: VisitPass | null): PassInput => ({
  basis: typed.basis.trim(),
  items: linesOf(typed.items),
  joined: linesOf(typed.joined),
  papers: linesOf(typed.papers),
  startsOn: typed.startsOn,
  endsOn: typed.endsOn || typed.startsOn,
  people: Number(typed.people),
  hours: Number(typed.hours),
  replaces: before?.id ?? null,
});

/** What the notice already says is filled in; head count and hours are the sender's to say. */
export function PassForm({
  requestId,
  draft,
  before,
}: {
  requestId: string;
  draft: PassDraft;
  before: VisitPass | null;
}) {
  const { t } = useWords();
  const client = useQueryClient();
  const [typed, setTyped] = useState(() => typedFrom(draft, before));
  const set = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const input = inputOf(typed, before);
  const issue = useMutation({
    mutationFn: () => issuePass(requestId, input),
    onSuccess: () => client.invalidateQueries({ queryKey: ['request', requestId] }),
  });
  const ready = input.basis && input.items.length > 0 && input.people > 0 && input.hours > 0 && input.startsOn;
  return (
    <form
      className="pass-form"
      onSubmit={(event) => {
        event.preventDefault();
        issue.mutate();
      }}
    >
      <Words typed={typed} set={set} draft={draft} />
      <Figures typed={typed} set={set} />
      {input.papers.length > 0 && <p className="look small">{t('pass.papersLook')}</p>}
      <p className="form-row">
        <Button look="primary" submit disabled={!ready} busy={issue.isPending}>
          {t(before ? 'pass.reissue' : 'pass.issue')}
        </Button>
      </p>
      {issue.error && <TroubleView error={issue.error} />}
    </form>
  );
}

type Part = { typed: Typed; set: (part: Partial<Typed>) => void };

function Words({ typed, set, draft }: Part & { draft: PassDraft }) {
  const { t, day } = useWords();
  const others = draft.nearby.filter(({ issuer }) => !linesOf(typed.joined).includes(issuer));
  const area = (name: 'basis' | 'items' | 'joined' | 'papers', maxLength: number) => (
    <Field label={t(`pass.${name}`)}>
      {(id) => (
        <TextArea
          id={id}
          rows={name === 'basis' ? 1 : 2}
          value={typed[name]}
          maxLength={maxLength}
          onChange={(event) => set({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <>
      {area('basis', 500)}
      {area('items', 4_000)}
      {area('joined', 4_000)}
      <PlannedTogether typed={typed} set={set} draft={draft} />
      {others.length > 0 && (
        <p className="words small">
          <span className="faint">{t('pass.nearby')}</span>
          {others.map(({ issuer, date, title }) => (
            <button
              key={`${issuer} ${date} ${title}`}
              type="button"
              className="link"
              title={title}
              onClick={() => set({ joined: [...linesOf(typed.joined), issuer].join('\n') })}
            >
              {t('pass.join', { issuer, date: day(date) })}
            </button>
          ))}
        </p>
      )}
      {area('papers', 4_000)}
    </>
  );
}

/** Whom the published plan sends along, and the one list of papers; a pass issued before the plan takes both over with one click. */
function PlannedTogether({ typed, set, draft }: Part & { draft: PassDraft }) {
  const { t, day } = useWords();
  if (draft.joined.length === 0) return null;
  const joined = [...new Set([...linesOf(typed.joined), ...draft.joined.map(({ issuer }) => issuer)])];
  const papers = [...new Set([...linesOf(typed.papers), ...draft.papers])];
  const lacks = joined.length > linesOf(typed.joined).length || papers.length > linesOf(typed.papers).length;
  const visits = draft.joined.map(({ issuer, date, host }) => t('pass.plannedOne', { issuer, host, date: day(date) }));
  return (
    <p className="words small">
      <span className="faint">{t('pass.planned', { visits: visits.join(t('plan.and')) })}</span>
      {draft.papers.length > 0 && <span className="faint">{t('pass.onePaperList')}</span>}
      {lacks && (
        <button
          type="button"
          className="link"
          onClick={() => set({ joined: joined.join('\n'), papers: papers.join('\n') })}
        >
          {t('pass.takePlanned')}
        </button>
      )}
    </p>
  );
}

function Figures({ typed, set }: Part) {
  const { t } = useWords();
  const field = (
    name: 'startsOn' | 'endsOn' | 'people' | 'hours',
    label: string,
    rest: Record<string, string | number>,
  ) => (
    <Field label={label}>
      {(id) => (
        <TextInput id={id} {...rest} value={typed[name]} onChange={(event) => set({ [name]: event.target.value })} />
      )}
    </Field>
  );
  return (
    <div className="pass-figures">
      {field('startsOn', `${t('pass.days')} ${t('pass.from')}`, { type: 'date' })}
      {field('endsOn', t('pass.to'), { type: 'date', min: typed.startsOn })}
      {field('people', t('pass.people'), { type: 'number', min: 1, max: 200, inputMode: 'numeric' })}
      {field('hours', t('pass.hours'), { type: 'number', min: 0.5, max: 200, step: 0.5, inputMode: 'decimal' })}
    </div>
  );
}
