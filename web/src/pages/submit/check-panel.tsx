import type { TextEdit } from '@songbang/engine/rules/ways/way.ts';
import type { RequestInput } from '../../api/types.ts';
import type { Shown } from '../../checking/merge-checks.ts';
import type { LiveCheck } from '../../checking/use-live-check.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { AsksRead } from '../../parts/asks-read.tsx';
import { FindingList } from '../../parts/finding-list.tsx';
import { PriceBasis } from '../../parts/price-basis.tsx';
import { UnknownRules } from '../../parts/unknown-rules.tsx';
import { Alternatives } from './alternatives.tsx';
import { AppliedChange } from './applied-change.tsx';
import { AroundFacts } from './around-facts.tsx';
import { PlacementOptions } from './placement-options.tsx';
import { TargetingOffer } from './targeting-offer.tsx';
import type { useWays } from './use-ways.ts';

type Props = {
  check: LiveCheck;
  draft: RequestInput;
  activeId: string | null;
  /** Person-hours before the last fix, to show what it saved. */
  fixedFrom: number | null;
  onPick: (id: string) => void;
  ways: ReturnType<typeof useWays>;
  onPut: (title: string, edits: TextEdit[]) => void;
  onTargets: (ids: string[]) => void;
};

export function CheckPanel({ check, draft, activeId, fixedFrom, onPick, ways, onPut, onTargets }: Props) {
  const { t } = useWords();
  const { shown } = check;
  if (!shown) {
    return (
      <>
        {ways.applied && <AppliedChange applied={ways.applied} onUndo={ways.undo} onClose={ways.forget} />}
        <div className="sheet">
          <h2>{t('submit.check')}</h2>
          <p className="faint">{t(check.broken ? 'submit.broken' : 'submit.emptyCheck')}</p>
        </div>
      </>
    );
  }
  const { findings, unknown } = shown.review;
  // A visit's few townships are proposed below with their reasons: a second choice beside it would only confuse.
  const isVisit = shown.reading.inspections.length > 0;
  const withoutSample = shown.alternatives.filter(({ code }) => !(isVisit && code === 'sample'));
  return (
    <>
      {ways.applied && <AppliedChange applied={ways.applied} onUndo={ways.undo} onClose={ways.forget} />}
      <div className="sheet">
        <PriceHead shown={shown} targets={draft.targetUnitIds.length} fixedFrom={fixedFrom} />
        <TownBars shown={shown} />
        <details>
          <summary>{t('submit.basis')}</summary>
          <PriceBasis price={shown.price} />
        </details>
      </div>
      <div className="sheet">
        <h2>
          {t('submit.findings', { count: findings.length })}{' '}
          <span className="faint small">
            {!check.serverTrouble && t(shown.complete ? 'submit.complete' : 'submit.checking')}
          </span>
        </h2>
        {Boolean(check.serverTrouble) && <p className="look small">{t('submit.serverTrouble')}</p>}
        <FindingList findings={findings} text={draft.text} activeId={activeId} onPick={onPick} acts={ways.acts} />
        <UnknownRules unknown={unknown} />
      </div>
      <AroundFacts around={shown.around} />
      <Alternatives
        alternatives={withoutSample}
        targets={draft.targetUnitIds}
        press={ways.pressAlternative}
        onTargets={onTargets}
      />
      <TargetingOffer reading={shown.reading} draft={draft} onTargets={onTargets} />
      <PlacementOptions reading={shown.reading} draft={draft} asked={ways.placeAsked} onPut={onPut} />
      <div className="sheet">
        <h2>{t('submit.asks')}</h2>
        <AsksRead reading={shown.reading} activeId={activeId} onPick={onPick} />
      </div>
    </>
  );
}

function PriceHead({ shown, targets, fixedFrom }: { shown: Shown; targets: number; fixedFrom: number | null }) {
  const { t, hours, yuan } = useWords();
  const { personHours, yuan: cost } = shown.price;
  const saved = fixedFrom === null ? 0 : Math.round((fixedFrom - personHours) * 10) / 10;
  return (
    <>
      <p className="price-head num" aria-live="polite">
        {t('submit.takes', { targets, hours: hours(personHours), yuan: yuan(cost) })}
      </p>
      {targets === 0 && <p className="look small">{t('submit.takesNone')}</p>}
      {saved !== 0 && (
        <p className="small num">
          {saved > 0 ? t('submit.saved', { hours: hours(saved) }) : t('submit.added', { hours: hours(-saved) })}
        </p>
      )}
    </>
  );
}

/** One thin bar a town; the names and figures stand in the list for a reader that sees no bars. */
function TownBars({ shown }: { shown: Shown }) {
  const { t, hours } = useWords();
  const towns = shown.price.byTarget;
  if (towns.length < 2) return null;
  const most = Math.max(...towns.map(({ personHours }) => personHours));
  const least = Math.min(...towns.map(({ personHours }) => personHours));
  const span =
    hours(least) === hours(most) ? hours(most) : t('submit.fromTo', { least: hours(least), most: hours(most) });
  return (
    <>
      <ul className="town-bars" aria-label={t('submit.byTown')}>
        {towns.map(({ unitId, name, personHours }) => (
          <li key={unitId} title={`${name} ${hours(personHours)}`}>
            <span className="column" style={{ height: `${Math.max(4, (personHours / (most || 1)) * 100)}%` }} />
            <span className="visually-hidden">
              {name} {hours(personHours)}
            </span>
          </li>
        ))}
      </ul>
      <p className="small faint num">{t('submit.eachTown', { hours: span })}</p>
    </>
  );
}
