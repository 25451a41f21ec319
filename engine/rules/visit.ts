import type { Demand } from './review.ts';

const VISIT_TITLE = /督查|督导|检查|巡查|督察|考核|考评|验收|评估|调研|抽查|暗访/;

/** Whether somebody comes to look: read as an inspection or assessment, or called so in its title. */
export function isVisit({ reading }: Demand): boolean {
  return (
    reading.kind === 'inspection' ||
    reading.kind === 'assessment' ||
    reading.inspections.length > 0 ||
    VISIT_TITLE.test(reading.title ?? '')
  );
}
