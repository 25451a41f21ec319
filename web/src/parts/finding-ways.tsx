import type { Finding, Fix, Statement } from '@songbang/engine/rules/review.ts';
import { type BlankCode, kindOf, type Way } from '@songbang/engine/rules/ways/way.ts';
import { useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../locale/use-locale.tsx';
import type { MessageKey } from '../locale/zh-CN.ts';
import { Button } from './button.tsx';
import { TextInput } from './text-field.tsx';

/** What a page does with the ways out of its findings. */
export type WayActs = {
  /** Does at once what needs no words; otherwise says what field to open. Null when it is done, or the text is being read again. */
  press: (fix: Fix, finding: Finding) => Way | null;
  /** Writes what was filled in into the text, or keeps it beside the rule. */
  fill: (fix: Fix, finding: Finding, words: string) => void;
  statements: Statement[];
  unstate: (statement: Statement) => void;
};

type Opened = { fix: Fix; rule: string; blank: BlankCode | null; suggestion: string };

const LONGEST_QUOTE = 24;
const quoted = (words: string) => (words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words);

/** Every way out is a button: it changes the text, acts on the request, or opens the one field it needs. */
export function FindingWays({ finding, text, acts }: { finding: Finding; text: string; acts: WayActs }) {
  const { t } = useWords();
  const [opened, setOpened] = useState<Opened | null>(null);
  const { title, effect } = useFixWords(text);
  const open = opened?.rule === finding.rule ? opened : null;
  const press = (fix: Fix) => {
    const way = acts.press(fix, finding);
    const said = acts.statements.find((one) => one.rule === finding.rule && one.fix === kindOf(fix.id));
    if (way?.does === 'fill') setOpened({ fix, rule: finding.rule, blank: way.blank, suggestion: way.suggestion });
    else if (way?.does === 'state') setOpened({ fix, rule: finding.rule, blank: null, suggestion: said?.words ?? '' });
    else setOpened(null);
  };
  const fill = (words: string) => {
    if (open) acts.fill(open.fix, finding, words);
    setOpened(null);
  };
  const said = acts.statements.filter(({ rule }) => rule === finding.rule);
  return (
    <>
      {said.map((statement) => (
        <p key={statement.fix} className="small stated">
          {t('ways.said', { words: statement.words })}{' '}
          <button type="button" className="link" onClick={() => acts.unstate(statement)}>
            {t('ways.unsay')}
          </button>
        </p>
      ))}
      <ul className="fixes">
        {finding.fixes.map((fix) => (
          <li key={fix.id}>
            <button
              type="button"
              className="fix"
              data-kind={kindOf(fix.id)}
              title={effect(fix)}
              onClick={() => press(fix)}
            >
              {title(fix)}
            </button>
          </li>
        ))}
      </ul>
      {open && <WayField key={open.fix.id} opened={open} onFill={fill} onClose={() => setOpened(null)} />}
    </>
  );
}

function useFixWords(text: string) {
  const { t, word, locale } = useWords();
  const title = (fix: Fix) => {
    if (locale === 'zh-CN') return fix.title;
    const code = kindOf(fix.id);
    const known = word('fix', code);
    return known === code ? t('fix.apply') : known;
  };
  const effect = ({ edit, effect: said }: Fix) => {
    if (!edit) return locale === 'zh-CN' ? said : undefined;
    if (edit.span[0] === edit.span[1]) return t('fix.inserts', { by: quoted(edit.replacement) });
    const words = quoted(text.slice(edit.span[0], edit.span[1]).trim());
    return edit.replacement === ''
      ? t('fix.deletes', { words })
      : t('fix.replaces', { words, by: quoted(edit.replacement) });
  };
  return { title, effect };
}

type FieldProps = { opened: Opened; onFill: (words: string) => void; onClose: () => void };
const LONGEST_WORDS = 500;

/** One field, focused, with what is known already in it. */
function WayField({ opened, onFill, onClose }: FieldProps) {
  const { t } = useWords();
  const { fix, blank, suggestion } = opened;
  const [words, setWords] = useState(suggestion);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const label = t((blank === null ? `state.${kindOf(fix.id)}` : `blank.${blank}`) as MessageKey);
  const put = () => words.trim() !== '' && onFill(words.trim());
  return (
    <form
      className="way-field"
      onSubmit={(event) => {
        event.preventDefault();
        put();
      }}
    >
      <label htmlFor={id}>{label}</label>
      <TextInput
        ref={field}
        id={id}
        type={blank === 'date' ? 'date' : 'text'}
        value={words}
        maxLength={LONGEST_WORDS}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
      />
      <Button size="small" look="primary" submit disabled={words.trim() === ''}>
        {t(blank === null ? 'ways.keep' : 'ways.write')}
      </Button>
      <button type="button" className="link" onClick={onClose}>
        {t('ways.close')}
      </button>
    </form>
  );
}
