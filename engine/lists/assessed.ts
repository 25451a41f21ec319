import { coversLevel } from './covers-level.ts';
import { likeness } from './likeness.ts';

/** One document of the register of assessments and reviews. Dates `YYYY-MM-DD`; a number or a date says that it was done. */
export type Assessed = {
  id: string;
  title: string;
  docNo: string;
  issuerUnitId: string | null;
  issuerName: string;
  issuerLevel: string | null;
  assessmentNo: string;
  assessedOn: string | null;
  reviewNo: string;
  reviewedOn: string | null;
  outcome: string;
};

export type Drafted = {
  title: string;
  docNo: string | null;
  issuer: { unitId: string | null; name: string | null; level: string | null };
  /** The day it is asked about. */
  on: string;
};

/** Absent: no such register is held. Null: it was looked at and has none. Else the register's own number, or the row. */
export type AssessmentIds = { assessmentId?: string | null; reviewId?: string | null };

/** A draft is registered under the title it is issued with. */
const SAME_TITLE = 0.8;
/** What was assessed longer ago was another document of the same name. */
const LONGEST_DAYS = 366;
const REFUSED = /不(?:一致|通过|合法|合规|同意|予|宜)|未(?:通过|获)|退回|暂缓/;

const plain = (docNo: string): string => docNo.normalize('NFKC').replace(/\s/g, '');

/**
 * Whether a document was assessed and reviewed before issue, as far as a register is held that covers its issuer: its own rows, or
 * rows of several bodies of its level. What was refused does not count.
 * @example assessedAs([], { title: '关于甲的通知', docNo: null, issuer, on: '2026-11-23' }) // {}
 */
export function assessedAs(register: readonly Assessed[], draft: Drafted): AssessmentIds {
  const { unitId, name, level } = draft.issuer;
  const isOwn = (row: Assessed) =>
    (unitId !== null && row.issuerUnitId === unitId) || (name !== null && row.issuerName === name);
  const forAll = coversLevel(register, level);
  const covering = register.filter((row) => isOwn(row) || (forAll && row.issuerLevel === level));
  const matching = covering.filter((row) => isOwn(row) && isSame(row, draft) && !REFUSED.test(row.outcome));
  const assessmentId = idOf(covering, matching, (row) => stepOf(row.assessmentNo, row.assessedOn, draft.on));
  const reviewId = idOf(covering, matching, (row) => stepOf(row.reviewNo, row.reviewedOn, draft.on));
  return {
    ...(assessmentId === undefined ? {} : { assessmentId }),
    ...(reviewId === undefined ? {} : { reviewId }),
  };
}

const isSame = (row: Assessed, { title, docNo }: Drafted): boolean =>
  (docNo !== null && row.docNo !== '' && plain(row.docNo) === plain(docNo)) || likeness(row.title, title) >= SAME_TITLE;

type Step = { number: string; done: boolean; fresh: boolean };

const stepOf = (number: string, on: string | null, asked: string): Step => {
  const days = on === null ? 0 : (Date.parse(asked) - Date.parse(on)) / 86_400_000;
  return { number, done: number !== '' || on !== null, fresh: days >= 0 && days <= LONGEST_DAYS };
};

/** Undefined while the register says nothing of this step at all. */
function idOf(
  covering: readonly Assessed[],
  matching: readonly Assessed[],
  step: (row: Assessed) => Step,
): string | null | undefined {
  if (!covering.some((row) => step(row).done)) return undefined;
  const found = matching.find((row) => step(row).done && step(row).fresh);
  return found ? step(found).number || found.id : null;
}
