import type { RequestDetail } from '../../api/types.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { LaneWords } from '../../parts/lane-words.tsx';

type Review = NonNullable<RequestDetail['review']>;

export function ReviewWords({ review }: { review: Review }) {
  const { t, moment, spelled } = useWords();
  const { lane, laneReasons, outcome, reason, decidedAt, dueAt, ruleVersions, parameterVersion } = review;
  return (
    <>
      <p>
        <LaneWords lane={lane} reasons={laneReasons} />
      </p>
      <p className="facts num">
        <strong>{t(`request.outcome.${outcome}`)}</strong>
        {decidedAt && <span>{moment(decidedAt)}</span>}
        {outcome === 'waiting' && dueAt && <span>{t('decision.by', { when: moment(dueAt) })}</span>}
        {reason && <span>{t('request.reviewReason', { reason })}</span>}
        <span>
          {t('request.versions', { rules: Object.keys(ruleVersions).length, parameters: spelled(parameterVersion) })}
        </span>
      </p>
    </>
  );
}
