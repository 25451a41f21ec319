/** The lists a relief office brings from files it has. */
export const LIST_KINDS = ['inspection-plan', 'meeting-plan', 'issued-register', 'report-types', 'duty-list'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/** Plans and registers are of one year; the others stand until they are replaced. */
export const isYearly = (kind: ListKind): boolean =>
  kind === 'inspection-plan' || kind === 'meeting-plan' || kind === 'issued-register';
