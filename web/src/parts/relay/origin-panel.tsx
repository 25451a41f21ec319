import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { RequestDetail } from '../../api/types.ts';
import { share } from '../../format/format.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { CopySentence } from './copy-sentence.tsx';
import { EarlierWords } from './earlier-words.tsx';
import { originRead } from './origin-reads.ts';
import type { Copy, Origin, Source, Tightened } from './origin-types.ts';
import { lettersIn } from './stretches.ts';
import './relay.css';

const SideBySide = lazy(() => import('./side-by-side.tsx').then((module) => ({ default: module.SideBySide })));

/** Where a request came from: one sentence, three numbers, what was tightened, and both texts beside each other. */
export function OriginPanel({ request }: { request: RequestDetail }) {
  const { t } = useWords();
  const { data } = useQuery(originRead(request.id));
  if (!data) return null;
  const { state, origin, earlier, copy, held } = data;
  return (
    <section className="sheet origin" aria-label={t('relay.title')}>
      <h2>{t('relay.title')}</h2>
      {copy && <CopyWords copy={copy} />}
      {state === 'loading' && <p className="faint">{t('relay.loading', { count: held })}</p>}
      {origin && <Found origin={origin} request={request} held={held} />}
      {earlier && <EarlierWords earlier={earlier} />}
    </section>
  );
}

/** A source by its name, or by no more than its level and date when this reader may not see it. */
export function useSourceName(): (source: Omit<Source, 'coverage'>) => string {
  const { t, word, moment } = useWords();
  return (source) => {
    const level = word('level', source.issuerLevel ?? 'unknown');
    const when = moment(source.receivedAt, false);
    const name = source.title ? t('relay.named', { title: source.title }) : source.docNo;
    if (!name) return t('relay.unnamed', { level, when });
    return t('relay.source', { name, issuer: source.issuerName ?? level, when });
  };
}

function Found({ origin, request, held }: { origin: Origin; request: RequestDetail; held: number }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const [parent] = origin.parents;
  const related = origin.verdict !== 'original' && origin.verdict !== 'relay-of-unknown';
  return (
    <>
      <p>
        <Verdict origin={origin} held={held} />
      </p>
      {related && <Numbers origin={origin} text={request.body} />}
      {origin.carriesOut && <CarriesOut source={origin.carriesOut} meeting={request.kind === 'meeting'} />}
      <TightenedList items={origin.tightened} />
      {origin.chain.length > 1 && <Chain chain={origin.chain} own={request.issuerName} />}
      {related && parent && (
        <>
          <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? 'relay.closeTexts' : 'relay.openTexts')}
          </button>
          {open && (
            <Suspense fallback={null}>
              <SideBySide request={request} origin={origin} parent={parent} />
            </Suspense>
          )}
        </>
      )}
    </>
  );
}

function Verdict({ origin, held }: { origin: Origin; held: number }) {
  const { t } = useWords();
  const nameOf = useSourceName();
  const { verdict, forwards } = origin;
  const [parent] = origin.parents;
  if (verdict === 'relay-of-unknown') return <>{t('relay.verdict.unknown', { source: forwards?.source ?? '' })}</>;
  if (verdict === 'original' || !parent) return <>{t('relay.verdict.original', { count: held })}</>;
  const words = t(`relay.verdict.${verdict}`, { source: nameOf(parent) });
  return (
    <>
      {words}
      {parent.requestId && (
        <>
          {' '}
          <Link to="/requests/$id" params={{ id: parent.requestId }}>
            {t('desk.openCard')}
          </Link>
        </>
      )}
    </>
  );
}

function CarriesOut({ source, meeting }: { source: NonNullable<Origin['carriesOut']>; meeting: boolean }) {
  const { t } = useWords();
  const nameOf = useSourceName();
  const words = t(meeting ? 'relay.meetingOnMeeting' : 'relay.documentOnMeeting', { source: nameOf(source) });
  if (source.requestId === null) return <p className="look">{words}</p>;
  return (
    <p className="look">
      {words}{' '}
      <Link to="/requests/$id" params={{ id: source.requestId }}>
        {t('desk.openCard')}
      </Link>
    </p>
  );
}

/** Always three numbers, never one: what was copied, what was written, what is asked anew. */
function Numbers({ origin, text }: { origin: Origin; text: string }) {
  const { t } = useWords();
  const all = lettersIn(text);
  const copied = Math.round(origin.copiedShare * all);
  const written = origin.paragraphs.filter((one) => !one.frame);
  const fresh = written.filter((one) => one.verdict === 'new').length;
  return (
    <p className="origin-numbers num">
      <span title={t('relay.ofLetters', { part: copied, all })}>
        {t('relay.copied', { share: share(copied, all) })}
      </span>
      <span title={t('relay.ofParagraphs', { part: fresh, all: written.length })}>
        {t('relay.newParagraphs', { count: fresh })}
      </span>
      <span className={origin.newAsks.length > 0 ? 'look' : undefined}>
        {t('relay.newAsks', { count: origin.newAsks.length })}
      </span>
    </p>
  );
}

function TightenedList({ items }: { items: Tightened[] }) {
  const { t, day } = useWords();
  const date = (due: string) =>
    /^\d{4}-\d\d-\d\d/.test(due) ? `${day(due.slice(0, 10))} ${due.slice(11)}`.trim() : due;
  if (items.length === 0) return null;
  return (
    <ul className="origin-tightened num">
      {items.map((one) => (
        <li key={`${one.what} ${one.due}`}>
          {one.what} <del>{date(one.parentDue)}</del> → <strong>{date(one.due)}</strong>{' '}
          <span className="look">
            {one.workingDays === null ? t('relay.earlierDate') : t('relay.daysCut', { days: one.workingDays })}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** From the root down to this one. */
function Chain({ chain, own }: { chain: Source[]; own: string }) {
  const { t, word } = useWords();
  const names = chain.map((one) => one.issuerName ?? word('level', one.issuerLevel ?? 'unknown')).reverse();
  // Two documents of one body are one step.
  const steps = [...names, own].filter((name, index, all) => name !== all[index - 1]);
  return steps.length > 1 && <p className="faint">{t('relay.chain', { names: steps.join(' → ') })}</p>;
}

function CopyWords({ copy }: { copy: Copy }) {
  const { t, moment } = useWords();
  const { earlier, replacedBy } = copy;
  return (
    <>
      {replacedBy && (
        <p className="look">
          {t('relay.replaced', { when: moment(replacedBy.receivedAt, false) })}{' '}
          {replacedBy.requestId && (
            <Link to="/requests/$id" params={{ id: replacedBy.requestId }}>
              {replacedBy.number ?? t('desk.openCard')}
            </Link>
          )}
        </p>
      )}
      {copy.edition > 1 && (
        <p>
          <CopySentence copy={copy} />{' '}
          {earlier?.requestId && (
            <Link to="/requests/$id" params={{ id: earlier.requestId }}>
              {t('relay.lastCopy')}
            </Link>
          )}
        </p>
      )}
    </>
  );
}
