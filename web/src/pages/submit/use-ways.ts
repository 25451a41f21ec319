import type { Alternative } from '@songbang/engine/pricing/cheaper-alternatives.ts';
import type { LiveReading } from '@songbang/engine/reading/reading.ts';
import type { Finding, Fix, Statement } from '@songbang/engine/rules/review.ts';
import { type CopiedPassage, cutPlan } from '@songbang/engine/rules/ways/cut-plan.ts';
import { kindOf, type TextEdit, type Way, withEdits } from '@songbang/engine/rules/ways/way.ts';
import { wayOf } from '@songbang/engine/rules/ways/way-of.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RequestInput } from '../../api/types.ts';
import { type LiveCheck, localNow } from '../../checking/use-live-check.ts';
import { saveText } from '../../format/save-text.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { explanationPath } from '../../parts/finding-list.tsx';
import type { WayActs } from '../../parts/finding-ways.tsx';
import { copiedPassages } from '../../parts/relay/copied-passages.ts';
import { pastedOriginRead } from '../../parts/relay/origin-reads.ts';
import { offerUndo } from '../../parts/undo-offer.ts';
import { reminderFor } from './reminder.ts';

const REMINDED_MS = 15_000;

/** The last change made by a way out: what it did, word by word, and the draft before it. */
export type Applied = {
  title: string;
  draft: RequestInput;
  after: string;
  edits: TextEdit[];
  /** Of a cut: what is left to be cut by hand, and whether the register could be asked what the addressees hold. */
  cut: { characters: number; remaining: number; asked: boolean } | null;
};

type Input = {
  draft: RequestInput;
  check: LiveCheck;
  change: (part: Partial<RequestInput>) => void;
  drop: () => void;
  /** Called before the text changes, to show what the change saves. */
  onChange: () => void;
};

/** What each way out does to the draft, and how the last one is taken back. */
export function useWays({ draft, check, change, drop, onChange }: Input) {
  const client = useQueryClient();
  const { t, moment } = useWords();
  const [applied, setApplied] = useState<Applied | null>(null);
  const [placeAsked, setPlaceAsked] = useState(0);
  const { shown, local, kit } = check;
  // A way made for a former text would cut the wrong words: the next answer is milliseconds away.
  const current = shown !== null && (shown.complete || local?.text === draft.text) ? shown : null;
  const now = localNow(kit?.clockAheadMs ?? 0);
  const groundOf = (fix: Fix, finding: Pick<Finding, 'rule' | 'span' | 'message'>) =>
    current && {
      fix,
      finding,
      text: draft.text,
      reading: current.reading,
      now,
      calendar: kit?.calendar,
      plannedVisits: current.around?.plannedVisits,
    };
  const apply = (title: string, edits: TextEdit[], cut: Applied['cut'] = null) => {
    const after = withEdits(draft.text, edits);
    if (after === null && cut === null) return;
    onChange();
    setApplied({ title, draft, after: after ?? draft.text, edits: after === null ? [] : edits, cut });
    if (after !== null) change({ text: after });
  };
  const cut = async (title: string, limit: number) => {
    if (!current) return;
    const { text } = draft;
    const { reading } = current;
    const answer = await client.fetchQuery(pastedOriginRead(text)).catch(() => null);
    const copied: CopiedPassage[] = answer?.origin ? copiedPassages(answer.origin, reading) : [];
    const { edits, characters, remaining } = cutPlan({ text, reading, limit, copied });
    apply(title, edits, { characters, remaining, asked: answer?.state === 'ready' });
  };
  const clear = (title: string, back: boolean) => {
    if (back) setApplied({ title, draft, after: '', edits: wholeOf(draft.text), cut: null });
    drop();
  };
  const act = (way: Way, fix: Fix): Way | null => {
    if (way.does === 'fill' || way.does === 'state') return way;
    if (way.does === 'edit') apply(fix.title, way.edits);
    if (way.does === 'cut') void cut(fix.title, way.limit);
    if (way.does === 'declare-emergency') change({ emergency: { ...draft.emergency, declared: true } });
    if (way.does === 'place') setPlaceAsked((times) => times + 1);
    if (way.does === 'explain') download(explanationPath(draft.text));
    if (way.does === 'remind') {
      remind(way.at, { title: current?.reading.title ?? '', now });
      // A press that only leaves a file behind says so, and that nothing was sent.
      const when = way.at ? moment(`${way.at}:00+08:00`) : t('ways.inAnHour');
      offerUndo({ words: t('ways.reminded', { when }), untilMs: Date.now() + REMINDED_MS, undo: null });
    }
    if (way.does === 'formal') formal(change);
    if (way.does === 'clear') clear(fix.title, fix.id !== 'stop');
    return null;
  };
  const stated = (statement: Statement) =>
    draft.statements.filter((one) => one.rule !== statement.rule || one.fix !== statement.fix);
  const acts: WayActs = {
    press: (fix, finding) => {
      const ground = groundOf(fix, finding);
      return ground && act(wayOf(ground), fix);
    },
    fill: (fix, finding, words) => {
      const ground = groundOf(fix, finding);
      const way = ground && wayOf(ground);
      if (way?.does === 'fill') apply(fix.title, way.put(words));
      if (way?.does !== 'state') return;
      const statement = { rule: finding.rule, fix: kindOf(fix.id), words };
      change({ statements: [...stated(statement), statement] });
    },
    statements: draft.statements,
    unstate: (statement) => change({ statements: stated(statement) }),
  };
  const undo = () => {
    if (applied) change(applied.draft);
    setApplied(null);
  };
  const pressAlternative = (code: Alternative['code']) => {
    const found = current && alternativeFinding(code, current.reading, current.review.findings);
    const ground = found && groundOf({ id: code, title: found.title, effect: '' }, found);
    const way = ground && wayOf(ground);
    return way?.does === 'edit' ? () => apply(found?.title ?? '', way.edits) : null;
  };
  /** Shown while the text is still what the change made of it. */
  const standing = applied && applied.after === draft.text ? applied : null;
  return { acts, pressAlternative, apply, applied: standing, undo, forget: () => setApplied(null), placeAsked };
}

/** The words a cheaper way changes: those of the ask it is about. */
function alternativeFinding(code: Alternative['code'], { asks }: LiveReading, findings: Finding[]) {
  const ask =
    code === 'once'
      ? asks.find(({ recurs }) => recurs !== null)
      : asks.find(({ kind }) => kind === 'form' || kind === 'report');
  const offered = findings.flatMap(({ fixes }) => fixes).find(({ id }) => id === code);
  if (code !== 'video' && !ask) return null;
  return { rule: '', message: '', span: code === 'video' ? null : (ask?.span ?? null), title: offered?.title ?? '' };
}

const wholeOf = (text: string): TextEdit[] => [{ span: [0, text.length], replacement: '' }];

const download = (path: string) => {
  const link = document.createElement('a');
  link.href = path;
  link.download = '';
  link.click();
};

const remind = (at: string | null, draft: { title: string; now: string }) =>
  saveText(reminderFor(at, draft), 'songbang.ics', 'text/calendar');

/** By the formal channel; the next press sends it, or the title that is missing is asked for. */
const formal = (change: Input['change']) => {
  change({ channel: 'red-head' });
  const ready = document.querySelector<HTMLButtonElement>('.submit-bar button:not(:disabled)');
  (ready ?? document.querySelector<HTMLInputElement>('.request-options input'))?.focus();
};
