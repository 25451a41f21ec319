import { useState } from 'react';
import type { LocalRule, WordRuleInput } from '../../api/types.ts';
import { writeLocalRule } from '../../api/writes.ts';
import { useWords } from '../../locale/use-locale.tsx';
import type { MessageKey } from '../../locale/zh-CN.ts';
import { Button } from '../../parts/button.tsx';
import { Pick } from '../../parts/pick.tsx';
import { TroubleView } from '../../parts/states.tsx';
import { TextArea, TextInput } from '../../parts/text-field.tsx';
import { draftOf, type RuleDraft, ruleOf } from './rule-draft.ts';
import { TrialView } from './trial-view.tsx';
import { useRuleWrite, useTrial } from './use-trial.ts';
import { Day } from './value-form.tsx';

const MODALITIES: WordRuleInput['modality'][] = ['prohibition', 'obligation', 'general', 'encouragement'];
const LINES: [
  keyof RuleDraft & ('title' | 'titleEn' | 'requirement' | 'sourceTitle' | 'clause'),
  MessageKey,
  number,
][] = [
  ['title', 'book.ruleTitle', 60],
  ['titleEn', 'book.ruleTitleEn', 120],
  ['requirement', 'book.requirement', 200],
  ['sourceTitle', 'book.source', 100],
  ['clause', 'book.clause', 40],
];

type Props = { today: string; earlier?: LocalRule; onSaved?: () => void };

/** A rule in a relief office's words, or its next version: written, tried on the year, saved. */
export function WordRuleForm({ today, earlier, onSaved }: Props) {
  const { t, shortDay } = useWords();
  const [draft, setDraft] = useState(() => draftOf(earlier ?? null, today));
  const change = (part: Partial<RuleDraft>) => setDraft((now) => ({ ...now, ...part }));
  const rule = ruleOf(draft, today);
  const id = earlier?.id ?? null;
  const tried = rule && ({ kind: 'rule', id, rule } as const);
  const trying = useTrial(tried);
  const save = useRuleWrite(writeLocalRule, onSaved);
  return (
    <div className="rule-change">
      {LINES.map(([key, label, maxLength]) => (
        <TextInput
          key={key}
          value={draft[key]}
          maxLength={maxLength}
          placeholder={t(label)}
          aria-label={t(label)}
          onChange={({ target }) => change({ [key]: target.value })}
        />
      ))}
      <WordFields draft={draft} today={today} change={change} />
      <TrialView trying={trying} onTry={tried && (() => trying.start(tried))} />
      <div className="form-row">
        <Button
          look="primary"
          disabled={!trying.result || !rule}
          busy={save.isPending}
          onClick={() => rule && save.mutate({ id, rule, baseVersion: earlier?.version ?? 0 })}
        >
          {t('book.save', { day: shortDay(draft.effectiveFrom) })}
        </Button>
        {!trying.result && <span className="faint small">{t('book.mustTry')}</span>}
      </div>
      {save.error && <TroubleView error={save.error} />}
    </div>
  );
}

type FieldsProps = { draft: RuleDraft; today: string; change: (part: Partial<RuleDraft>) => void };

function WordFields({ draft, today, change }: FieldsProps) {
  const { t, word } = useWords();
  return (
    <>
      <TextArea
        value={draft.words}
        maxLength={8_000}
        placeholder={t('book.words')}
        aria-label={t('book.words')}
        onChange={({ target }) => change({ words: target.value })}
      />
      <TextArea
        value={draft.exceptWords}
        maxLength={8_000}
        placeholder={t('book.exceptWords')}
        aria-label={t('book.exceptWords')}
        onChange={({ target }) => change({ exceptWords: target.value })}
      />
      <div className="form-row">
        <Pick
          value={draft.modality}
          label={t('book.modality')}
          options={MODALITIES.map((value) => ({ value, label: word('modality', value) }))}
          onChange={(modality) => change({ modality })}
        />
        <Day
          label={t('book.from')}
          value={draft.effectiveFrom}
          least={today}
          onChange={(effectiveFrom) => change({ effectiveFrom })}
        />
        <Day
          label={t('book.to')}
          value={draft.effectiveTo ?? ''}
          least={draft.effectiveFrom}
          onChange={(to) => change({ effectiveTo: to || null })}
        />
      </div>
    </>
  );
}
