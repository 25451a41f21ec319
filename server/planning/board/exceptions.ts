import type { Assumptions } from './assumptions.ts';

/** What one township receives, and what one department can send, may differ from the county's numbers. */
export const TOWN_EXCEPTIONS = ['teamsPerHalfDay', 'visitorsPerHalfDay', 'visitDaysPerMonth'] as const;
export const DEPARTMENT_EXCEPTIONS = ['teamsPerDepartment'] as const;

export type ExceptionName = (typeof TOWN_EXCEPTIONS)[number] | (typeof DEPARTMENT_EXCEPTIONS)[number];
/** By unit id; a number that is absent is the county's. */
export type Exceptions = Record<string, Partial<Record<ExceptionName, number>>>;
export type ExceptionUnit = { id: string; name: string; names: readonly ExceptionName[] };

/**
 * The numbers that hold for one unit.
 *
 *     numbersFor({ ...DEFAULT_ASSUMPTIONS }, { a: { teamsPerHalfDay: 1 } }, 'a').teamsPerHalfDay // 1
 */
export const numbersFor = (
  assumptions: Assumptions,
  exceptions: Exceptions,
  unitId: string | null,
): Pick<Assumptions, ExceptionName> => ({ ...assumptions, ...(unitId === null ? {} : exceptions[unitId]) });

/** The units that may differ, and in what: townships in what they receive, the county's departments in what they send. */
export const exceptionUnits = (
  townships: readonly { id: string; shortName: string }[],
  known: readonly { id: string; shortName: string; level: string }[],
): ExceptionUnit[] => [
  ...townships.map((one) => ({ id: one.id, name: one.shortName, names: TOWN_EXCEPTIONS })),
  ...known
    .filter(({ level }) => level === 'county')
    .map((one) => ({ id: one.id, name: one.shortName, names: DEPARTMENT_EXCEPTIONS })),
];

/** The first unit whose exception does not belong to it; null when all do. */
export const strayException = (exceptions: Exceptions, units: readonly ExceptionUnit[]): string | null => {
  for (const [unitId, numbers] of Object.entries(exceptions)) {
    const names: readonly string[] = units.find(({ id }) => id === unitId)?.names ?? [];
    if (Object.keys(numbers).some((name) => !names.includes(name))) return unitId;
  }
  return null;
};
