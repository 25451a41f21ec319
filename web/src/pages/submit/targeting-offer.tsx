import type { LiveReading } from '@songbang/engine/reading/reading.ts';
import { useMutation } from '@tanstack/react-query';
import { askTargeting } from '../../api/plan-calls.ts';
import type { RequestInput, Targeting } from '../../api/types.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Button } from '../../parts/button.tsx';
import { TroubleView } from '../../parts/states.tsx';

type Props = { reading: LiveReading; draft: RequestInput; onTargets: (ids: string[]) => void };

/** As many as the server wants before it proposes fewer. */
const FEWEST_TARGETS = 5;

/** Instead of everywhere: a few townships by risk and by lot, why each, and what so few can show. One click makes them the targets. */
export function TargetingOffer({ reading, draft, onTargets }: Props) {
  const { t } = useWords();
  const ask = useMutation({ mutationFn: () => askTargeting(draft.text, draft.targetUnitIds) });
  const proposal = ask.data?.proposal ?? null;
  const used = proposal !== null && sameUnits(proposal, draft.targetUnitIds);
  if (reading.inspections.length === 0 || (draft.targetUnitIds.length < FEWEST_TARGETS && !used)) return null;
  return (
    <div className="sheet">
      <h2>{t('targeting.title')}</h2>
      {ask.data && !proposal && <p className="faint small">{t('targeting.none')}</p>}
      {proposal && <Chosen proposal={proposal} />}
      {used ? (
        <p className="small" role="status">
          {t('targeting.used')}
        </p>
      ) : (
        <p className="form-row">
          {proposal && (
            <Button look="primary" size="small" onClick={() => onTargets(proposal.chosen.map(({ unitId }) => unitId))}>
              {t('targeting.use', { count: proposal.chosen.length })}
            </Button>
          )}
          <Button size="small" busy={ask.isPending} onClick={() => ask.mutate()}>
            {t(ask.data ? 'targeting.again' : 'targeting.ask')}
          </Button>
        </p>
      )}
      {ask.error && <TroubleView error={ask.error} />}
    </div>
  );
}

const sameUnits = ({ chosen }: Targeting, ids: readonly string[]): boolean =>
  chosen.length === ids.length && chosen.every(({ unitId }) => ids.includes(unitId));

function Chosen({ proposal }: { proposal: Targeting }) {
  const { t, hours, yuan } = useWords();
  const { asked, proposed, chosen, sample } = proposal;
  return (
    <>
      <p className="num">
        {t('targeting.offer', {
          asked: asked.targets,
          chosen: proposed.targets,
          hours: hours(asked.hours - proposed.hours),
          yuan: yuan(asked.yuan - proposed.yuan),
        })}
      </p>
      <ul className="targeting num">
        {chosen.map((one) => (
          <li key={one.unitId}>
            <strong>{one.name}</strong>
            <span className="faint small">{t(`targeting.by.${one.by}`)}</span>
            <span>
              <Reasons one={one} outOf={sample.outOf} />
            </span>
          </li>
        ))}
      </ul>
      <Limits proposal={proposal} />
    </>
  );
}

function Reasons({ one, outOf }: { one: Targeting['chosen'][number]; outOf: number }) {
  const { t, day } = useWords();
  const { findings, matters, lastVisitOn, villages } = one.facts;
  if (one.by === 'random') return t('targeting.drawn', { outOf });
  const words = one.because.map((because) => {
    if (because === 'findings')
      return findings === null ? t('targeting.findingsHidden') : t('targeting.findings', { count: findings });
    if (because === 'matters')
      return matters === null ? t('targeting.mattersHidden') : t('targeting.matters', { count: matters });
    if (because === 'size') return t('targeting.size', { count: villages });
    return lastVisitOn === null ? t('targeting.never') : t('targeting.lastVisit', { day: day(lastVisitOn) });
  });
  return words.join(t('around.between'));
}

/** What the choice stands on, and what it cannot show. */
function Limits({ proposal }: { proposal: Targeting }) {
  const { t } = useWords();
  const { topic, missing, seed, sample } = proposal;
  const { drawn, outOf, detectableShare } = sample;
  const kinds = missing.map((kind) => t(`targeting.missing.${kind}`)).join(t('plan.and'));
  const byRisk = proposal.chosen.some(({ by }) => by === 'risk');
  return (
    <div className="faint small num">
      <p>
        {topic ? t('targeting.topic', { topic }) : t('targeting.anyTopic')}{' '}
        {missing.length > 0 && t('targeting.missing', { kinds })} {!byRisk && t('targeting.allDrawn')}
      </p>
      <p>
        {drawn < outOf
          ? t('targeting.sample', { drawn, outOf, bad: Math.round(detectableShare * outOf) })
          : t('targeting.sampleAll')}{' '}
        {byRisk && t('targeting.riskOnly')}
      </p>
      <p>{t('targeting.seed', { seed })}</p>
    </div>
  );
}
