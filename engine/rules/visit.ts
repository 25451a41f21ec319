import type { Demand } from './review.ts';

const VISIT_TITLE = /督查|督导|检查|巡查|督察|考核|考评|验收|评估|调研|抽查|暗访/;
/** Words of a comprehensive 督检考; also asked of titles in the register, so PostgreSQL must read it too. */
export const COMPREHENSIVE =
  /综合(?:性)?(?:督查|检查|考核|督导)|督查检查考核|督检考|年度(?:综合)?考核|目标(?:管理|责任)?考核|大督查|大检查/;

/** Whether somebody comes to look: read as an inspection or assessment, or called so in its title. */
export function isVisit({ reading }: Demand): boolean {
  return (
    reading.kind === 'inspection' ||
    reading.kind === 'assessment' ||
    reading.inspections.length > 0 ||
    VISIT_TITLE.test(reading.title ?? '')
  );
}

/** A comprehensive 督检考, by its own words. */
export const isComprehensive = (demand: Demand): boolean =>
  isVisit(demand) && COMPREHENSIVE.test(`${demand.reading.title ?? ''}${demand.text.slice(0, 400)}`);
