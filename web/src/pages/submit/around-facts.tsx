import type { ReviewContext } from '@songbang/engine/rules/review.ts';
import type { ReactNode } from 'react';
import type { Shown } from '../../checking/merge-checks.ts';
import { useWords } from '../../locale/use-locale.tsx';

type Around = NonNullable<Shown['around']>;
const MOST_NAMES = 6;

/** What the register and the lists know at this moment, as plain counts; what was not looked up is not shown. */
export function AroundFacts({ around }: { around: Around | null }) {
  const { t } = useWords();
  if (!around) return null;
  const facts = [
    documentFact(around),
    planFact(around),
    ...visitFacts(around),
    capacityFact(around),
    dutyFact(around),
    heldFact(around),
  ].filter((fact) => fact !== null);
  if (facts.length === 0) return null;
  return (
    <div className="sheet">
      <h2>{t('around.title')}</h2>
      <ul className="around-facts num">
        {facts.map(({ key, words }) => (
          <li key={key}>{words}</li>
        ))}
      </ul>
    </div>
  );
}

type Fact = { key: string; words: ReactNode };

const documentFact = ({ documentCount }: Around): Fact | null =>
  documentCount ? { key: 'documents', words: <Documents {...documentCount} /> } : null;

function Documents({ thisYear, lastYear }: NonNullable<ReviewContext['documentCount']>) {
  const { t } = useWords();
  return t('around.documents', { this: thisYear, last: lastYear });
}

const planFact = ({ planIds }: Around): Fact | null => {
  const { planId, assessmentId, reviewId } = planIds ?? {};
  return [planId, assessmentId, reviewId].some((one) => one !== undefined)
    ? { key: 'plan', words: <BeforeIssue planId={planId} assessmentId={assessmentId} reviewId={reviewId} /> }
    : null;
};

type Held = string | null | undefined;

function BeforeIssue({ planId, assessmentId, reviewId }: { planId: Held; assessmentId: Held; reviewId: Held }) {
  const { t } = useWords();
  const plan = planId === undefined ? [] : [t(planId === null ? 'around.documentUnplanned' : 'around.documentPlanned')];
  const assessed = assessmentId === undefined ? [] : [t(assessmentId ? 'around.assessed' : 'around.notAssessed')];
  const reviewed = reviewId === undefined ? [] : [t(reviewId ? 'around.reviewed' : 'around.notReviewed')];
  return [...plan, ...assessed, ...reviewed].join(t('around.between'));
}

const visitFacts = ({ inspections, plannedVisits }: Around): (Fact | null)[] => [
  inspections ? { key: 'visits', words: <Visits {...inspections} /> } : null,
  plannedVisits?.length ? { key: 'near', words: <Near visits={plannedVisits} /> } : null,
];

function Visits({ planId, sameTopicTownshipThisYear, topic }: NonNullable<ReviewContext['inspections']>) {
  const { t } = useWords();
  const counted =
    sameTopicTownshipThisYear === undefined || !topic
      ? []
      : [t('around.visits', { topic, count: sameTopicTownshipThisYear })];
  const plan = planId === undefined ? [] : [t(planId === null ? 'around.unplanned' : 'around.planned')];
  return [...counted, ...plan].join(t('around.between'));
}

function Near({ visits }: { visits: NonNullable<ReviewContext['plannedVisits']> }) {
  const { t, day } = useWords();
  const [first] = visits;
  return first ? t('around.near', { count: visits.length, date: day(first.date), issuer: first.issuer }) : null;
}

const capacityFact = ({ remainingHours, hoursPerTarget }: Around): Fact | null =>
  remainingHours && hoursPerTarget !== undefined
    ? { key: 'capacity', words: <Capacity left={remainingHours} needed={hoursPerTarget} /> }
    : null;

function Capacity({ left, needed }: { left: NonNullable<ReviewContext['remainingHours']>; needed: number }) {
  const { t, hours, day } = useWords();
  const short = left.filter((one) => one.hours < needed).sort((a, b) => a.hours - b.hours);
  const enough = left.length - short.length;
  const names = short
    .slice(0, MOST_NAMES)
    .map((one) => `${one.post} ${hours(one.hours)}`)
    .join(t('around.between'));
  const week = left[0]?.week ? t('around.weekOf', { date: day(left[0].week) }) : t('around.thisWeek');
  const parts = [
    ...(short.length > 0 ? [t('around.full', { count: short.length, names })] : []),
    ...(enough > 0 ? [t('around.fits', { count: enough })] : []),
    ...(left.length === 0 ? [t('around.noPost')] : []),
  ];
  return `${t('around.capacity', { hours: hours(needed), week })}${parts.join(t('around.between'))}`;
}

const dutyFact = ({ dutyList }: Around): Fact | null =>
  dutyList ? { key: 'duty', words: <Duty {...dutyList} /> } : null;

function Duty({ match, item }: NonNullable<ReviewContext['dutyList']>) {
  const { t } = useWords();
  if (match === 'none') return t('around.dutyNone');
  return t('around.duty', { list: t(`around.list.${match}`), item: item ?? '' });
}

const heldFact = ({ sameDataAlreadyReported: held }: Around): Fact | null =>
  held?.length ? { key: 'held', words: <Held count={held.length} /> } : null;

function Held({ count }: { count: number }) {
  const { t } = useWords();
  return t('around.held', { count });
}
