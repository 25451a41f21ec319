import { Link } from '@tanstack/react-router';
import type { RuleTrial } from '../../api/types.ts';
import { figure } from '../../format/format.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Button } from '../../parts/button.tsx';
import { LaneTag } from '../../parts/lane-words.tsx';
import { TroubleView } from '../../parts/states.tsx';
import type { Trying } from './use-trial.ts';

/** The button that tries a change on the year, its progress, and what came out. */
export function TrialView({ trying, onTry }: { trying: Trying; onTry: (() => void) | null }) {
  const { t } = useWords();
  return (
    <>
      <div className="form-row">
        <Button disabled={!onTry} busy={trying.pending} onClick={() => onTry?.()}>
          {t(trying.pending ? 'book.trying' : 'book.try')}
        </Button>
        {trying.pending && (
          <button type="button" className="link" onClick={trying.stop}>
            {t('book.stop')}
          </button>
        )}
      </div>
      {trying.error !== null && <TroubleView error={trying.error} />}
      {trying.result && <TrialResult trial={trying.result} />}
    </>
  );
}

function TrialResult({ trial }: { trial: RuleTrial }) {
  const { t, word } = useWords();
  const { touched, considered, notAsked, lanes, examples } = trial;
  return (
    <div className="trial" role="status">
      <p className="num">
        <strong>
          {touched > 0
            ? t('trial.touched', { touched: figure(touched), considered: figure(considered) })
            : t('trial.none', { considered: figure(considered) })}
        </strong>{' '}
        {notAsked > 0 && t('trial.notAsked', { count: figure(notAsked) })}
      </p>
      {touched > 0 && (
        <ul className="num">
          {lanes.length === 0 && <li>{t('trial.sameLane')}</li>}
          {lanes.map(({ from, to, count }) => (
            <li key={`${from} ${to}`}>
              {t('trial.lane', { count: figure(count), from: word('lane', from), to: word('lane', to) })}
            </li>
          ))}
        </ul>
      )}
      {examples.length > 0 && <Examples examples={examples} />}
    </div>
  );
}

function Examples({ examples }: { examples: RuleTrial['examples'] }) {
  const { t, moment, locale } = useWords();
  // A rule that is only being tried has no number yet.
  const ids = (rules: string[]) =>
    [...new Set(rules)]
      .map((id) => (id.endsWith('-new') ? t('trial.thisRule') : id))
      .join(locale === 'en' ? ', ' : '\u3001');
  return (
    <details open>
      <summary>{t('trial.examples', { count: examples.length })}</summary>
      <ul>
        {examples.map((one) => (
          <li key={one.requestId}>
            <Link to="/requests/$id" params={{ id: one.requestId }}>
              {one.title}
            </Link>
            <span className="facts num">
              <span>{one.issuerName}</span>
              <span>{moment(one.receivedAt)}</span>
              {one.laneBefore !== one.laneAfter && (
                <span>
                  <LaneTag lane={one.laneBefore} /> → <LaneTag lane={one.laneAfter} />
                </span>
              )}
              {one.added.length > 0 && <span>{t('trial.added', { rules: ids(one.added) })}</span>}
              {one.removed.length > 0 && <span>{t('trial.removed', { rules: ids(one.removed) })}</span>}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
