import type { Finding, Fix } from '@songbang/engine/rules/review.ts';
import { useEffect, useRef } from 'react';
import { query } from '../api/http.ts';
import { useCan } from '../app/session.ts';
import { findingId } from '../checking/marks.ts';
import { lineNumberAt } from '../checking/segments.ts';
import { useWords } from '../locale/use-locale.tsx';
import { fixCode } from './fix-code.ts';
import './finding-list.css';

type Props = {
  findings: Finding[];
  text: string;
  activeId: string | null;
  onPick: (id: string) => void;
  onFix?: ((fix: Fix) => void) | undefined;
};

/** Fact, clause and way out of each finding, tied to its words, with what one press can change. */
export function FindingList({ findings, ...rest }: Props) {
  const { t } = useWords();
  if (findings.length === 0) return <p className="faint">{t('submit.noFindings')}</p>;
  return (
    <ol className="findings">
      {findings.map((finding, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a finding has no name of its own, its place is its name
        <FindingItem key={index} id={findingId(index)} finding={finding} {...rest} />
      ))}
    </ol>
  );
}

function FindingItem({
  id,
  finding,
  text,
  activeId,
  onPick,
  onFix,
}: Omit<Props, 'findings'> & { id: string; finding: Finding }) {
  const { t, word, locale } = useWords();
  const { level, span, rule, fixes } = finding;
  const item = useRef<HTMLLIElement>(null);
  const active = id === activeId;
  useEffect(() => {
    if (active) item.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <li ref={item} className={`finding ${level}${active ? ' active' : ''}`}>
      <p className="finding-head">
        <span className={`tag ${level}`}>{word('finding', level)}</span>
        {span && (
          <button type="button" className="link" onClick={() => onPick(id)}>
            {t('submit.line', { line: lineNumberAt(text, span[0]) })}
          </button>
        )}
        <span className="faint small">{rule}</span>
      </p>
      <p>{locale === 'en' ? finding.messageEn : finding.message}</p>
      <Fixes fixes={fixes} text={text} onFix={onFix} />
      {rule === COUNT_RULE && <ExplanationLink title={onFix ? text : null} />}
    </li>
  );
}

/** More documents than last year: the written explanation is drafted with the counts filled in. */
const COUNT_RULE = 'R-DOC-01';
const LONGEST_TITLE = 100;

/** `title` is the text about to go out, whose first line names it; null when it is on the register already. */
function ExplanationLink({ title }: { title: string | null }) {
  const { t } = useWords();
  const may = useCan()('request.submit');
  if (!may) return null;
  const first = title?.trim().split('\n')[0]?.slice(0, LONGEST_TITLE);
  return (
    <p>
      <a className="link" href={`/api/explanation.docx${query({ title: first || null })}`} download>
        {t('explanation.draft')}
      </a>
    </p>
  );
}

const LONGEST_QUOTE = 24;
const quoted = (words: string) => (words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words);

function Fixes({ fixes, text, onFix }: { fixes: Fix[]; text: string; onFix: Props['onFix'] }) {
  const { t, word, locale } = useWords();
  if (fixes.length === 0 || !onFix) return null;
  const title = (fix: Fix) => {
    if (locale === 'zh-CN') return fix.title;
    const code = fixCode(fix.id);
    const known = word('fix', code);
    return known === code ? t('fix.apply') : known;
  };
  const effect = ({ edit, effect }: Fix) => {
    if (!edit) return locale === 'zh-CN' ? effect : undefined;
    if (edit.span[0] === edit.span[1]) return t('fix.inserts', { by: quoted(edit.replacement) });
    const words = quoted(text.slice(edit.span[0], edit.span[1]).trim());
    return edit.replacement === ''
      ? t('fix.deletes', { words })
      : t('fix.replaces', { words, by: quoted(edit.replacement) });
  };
  return (
    <ul className="fixes">
      {fixes.map((fix) => (
        <li key={fix.id}>
          {fix.edit ? (
            <button type="button" className="fix" title={effect(fix)} onClick={() => onFix(fix)}>
              {title(fix)}
            </button>
          ) : (
            <span className="faint small">{[title(fix), effect(fix)].filter(Boolean).join(' — ')}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
