import type { Lane, Review } from '@songbang/engine/rules/review.ts';
import type { LaneTerms } from '../checking/use-lane-terms.ts';
import { figure } from '../format/format.ts';
import { useWords } from '../locale/use-locale.tsx';
import type { MessageKey } from '../locale/zh-CN.ts';

export function LaneTag({ lane }: { lane: Lane }) {
  const { word } = useWords();
  return <span className={`tag ${lane}`}>{word('lane', lane)}</span>;
}

type Props = {
  lane: Lane;
  reasons: Review['laneReasons'];
  /** How long the lane gives today; left out for a review of another day. */
  terms?: LaneTerms | null;
};

/** The lane, what it means and why this one. */
export function LaneWords({ lane, reasons, terms = null }: Props) {
  const { t, word } = useWords();
  const reason = ({ code, facts }: Review['laneReasons'][number]) => {
    const values = Object.fromEntries(
      Object.entries(facts).map(([name, value]) => [name, typeof value === 'number' ? figure(value) : value]),
    );
    const key = `laneReason.${code}`;
    return word('laneReason', code) === code ? t('laneReason.other', { code }) : t(key as MessageKey, values);
  };
  return (
    <span>
      <LaneTag lane={lane} />{' '}
      <span className="faint small">
        {terms ? t(`lane.${lane}.hint` as MessageKey, terms) : word('lane', `${lane}.plain`)}
      </span>
      <br />
      <span className="small">{reasons.map(reason).join('; ')}</span>
    </span>
  );
}
