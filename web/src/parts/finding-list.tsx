import type { Finding, Statement } from '@songbang/engine/rules/review.ts';
import { useEffect, useRef } from 'react';
import { query } from '../api/http.ts';
import { useCan } from '../app/session.ts';
import { findingId } from '../checking/marks.ts';
import { lineNumberAt } from '../checking/segments.ts';
import { useWords } from '../locale/use-locale.tsx';
import { FindingWays, type WayActs } from './finding-ways.tsx';
import './finding-list.css';

type Props = {
  findings: Finding[];
  text: string;
  activeId: string | null;
  onPick: (id: string) => void;
  /** Where the text may be changed: what the ways out do. Elsewhere they are not shown. */
  acts?: WayActs | undefined;
  /** What the sender said to the rules when the request was sent. */
  statements?: Statement[];
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
  acts,
  statements = [],
}: Omit<Props, 'findings'> & { id: string; finding: Finding }) {
  const { t, word, locale, spelled } = useWords();
  const { level, span, rule } = finding;
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
      <p>{spelled(locale === 'en' ? finding.messageEn : finding.message)}</p>
      {statements
        .filter((one) => one.rule === rule)
        .map(({ fix, words }) => (
          <p key={fix} className="small stated">
            {t('ways.senderSaid', { words })}
          </p>
        ))}
      {acts && <FindingWays finding={finding} text={text} acts={acts} />}
      {rule === COUNT_RULE && !acts && <ExplanationLink />}
    </li>
  );
}

/** More documents than last year: the written explanation is drafted with the counts filled in. */
const COUNT_RULE = 'R-DOC-01';
const LONGEST_TITLE = 100;

/** `text` is about to go out, its first line names it; null when it is on the register already. */
export const explanationPath = (text: string | null): string =>
  `/api/explanation.docx${query({ title: text?.trim().split('\n')[0]?.slice(0, LONGEST_TITLE) || null })}`;

function ExplanationLink() {
  const { t } = useWords();
  const may = useCan()('request.submit');
  if (!may) return null;
  return (
    <p>
      <a className="link" href={explanationPath(null)} download>
        {t('explanation.draft')}
      </a>
    </p>
  );
}
