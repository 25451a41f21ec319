/** The numbers rules compare with, apart from their code: dated, sourced, and open to local values. */
const BASE = {
  /** Characters of a document's body, 2024 provisions cl. 2 (rules.md R-DOC-06/07). */
  docCharsGeneral: 5000,
  docCharsTask: 4000,
  /** 2019 notice, central policy documents. */
  docPagesCentral: 10,
  /** 22 lines × 28 characters, GB/T 9704—2012. */
  charsPerFullPage: 616,
  /** 2024 provisions part 2. */
  systemMeetingsPerYear: 1,
  speechMinutes: 60,
  meetingDaysWithGroups: 1.5,
  meetingDaysOther: 0.5,
  /** 2024 provisions part 3 and its mirrors. */
  comprehensiveInspectionsPerYear: 1,
  /** Product defaults: not rules; no national number of working days was found (rules.md R-RPT-10). */
  leadWorkingHoursNumber: 8,
  leadWorkingDaysForm: 2,
  leadWorkingDaysReport: 3,
  nearDuplicateShare: 0.75,
  materialRequestsPerVisit: 1,
  sameTopicVisitsPerTownship: 2,
  /** Lanes: person-hours over which a person should look, and over which several should. */
  greenMaxPersonHours: 240,
  redMinPersonHours: 1500,
  /** How many findings of a kind it takes. */
  amberMinShouldFindings: 1,
  redMinMustFindings: 1,
  /** How long one officer has before silence sends a request back, and how long an emergency holds. */
  amberWorkingDays: 2,
  emergencyHours: 72,
  /** Local values; rules that use them are loaded for their place only. */
  docCharsLocal: 5000,
  meetingHeadcountGovernment: 200,
  meetingHeadcountDepartment: 100,
  speechMinutesLocal: 60,
  videoMeetingMinutes: 90,
  noveltyMinShare: 0.3,
};

export type ParameterKey = keyof typeof BASE;
/** Where a value beside these would make the lane itself void: nobody answers in no time, and no emergency lasts a year. */
export const BOUNDS: Partial<Record<ParameterKey, { least: number; most: number }>> = {
  amberWorkingDays: { least: 0.5, most: 20 },
  emergencyHours: { least: 1, most: 720 },
};
/** Every parameter, in the order of the table. */
export const PARAMETER_KEYS = Object.keys(BASE) as ParameterKey[];
export type Parameters = { version: string; values: Record<ParameterKey, number> };

/** One value from one day on, for everybody or for one place (GB/T 2260 prefix); `basis` says who set it and why. */
export type DatedParameter = {
  key: ParameterKey;
  value: number;
  from: string;
  to?: string;
  region?: string;
  basis: string;
};

/** Raised whenever a value above or below changes. */
const TABLE_VERSION = '2026-11';

/** Known local values (rules.md §15 and R-DOC-19): examples from 2019, to be checked before use. */
const LOCAL: DatedParameter[] = [
  { key: 'docCharsLocal', value: 3000, from: '2019-01-01', region: '37', basis: '山东 2019，L05' },
  { key: 'docCharsLocal', value: 4000, from: '2019-01-01', region: '4301', basis: '长沙 2019，综合性公文，L04' },
  { key: 'meetingHeadcountGovernment', value: 150, from: '2019-01-01', region: '620724', basis: '高台 2019，L07' },
  { key: 'meetingHeadcountDepartment', value: 80, from: '2019-01-01', region: '620724', basis: '高台 2019，L07' },
  { key: 'meetingHeadcountGovernment', value: 200, from: '2013-01-01', region: '4407', basis: '江门 2013，L11' },
  { key: 'meetingHeadcountDepartment', value: 100, from: '2013-01-01', region: '4407', basis: '江门 2013，L11' },
  { key: 'speechMinutesLocal', value: 40, from: '2019-01-01', region: '620724', basis: '高台 2019，L07' },
  { key: 'speechMinutesLocal', value: 90, from: '2019-01-01', region: '36', basis: '江西 2019，L10' },
  { key: 'speechMinutesLocal', value: 60, from: '2013-01-01', region: '4407', basis: '江门 2013，L11' },
];
/** Values as they were stored; a parameter that was not known then stands at the product's. */
export const completed = (values: Partial<Parameters['values']>): Parameters['values'] => ({ ...BASE, ...values });

const inForce = (row: DatedParameter, date: string | null) =>
  date === null || (row.from <= date && (row.to === undefined || date < row.to));

/**
 * The values in force on a date in a region. The relief office's own rows win over known local values, these over the
 * national ones; among equals the longer region prefix, then the later date. `date` null means: whatever stands now.
 * @example parametersOn('2026-11-23', '530427').values.docCharsTask // 4000
 */
export function parametersOn(date: string | null, region: string | undefined, own: DatedParameter[] = []): Parameters {
  const values: Record<ParameterKey, number> = { ...BASE };
  for (const rows of [LOCAL, own]) {
    const fitting = rows.filter(
      (row) => Object.hasOwn(BASE, row.key) && inForce(row, date) && (region ?? '').startsWith(row.region ?? ''),
    );
    fitting.sort((a, b) => (a.region ?? '').length - (b.region ?? '').length || (a.from < b.from ? -1 : 1));
    for (const row of fitting) if (Number.isFinite(row.value)) values[row.key] = row.value;
  }
  const changes = own.map((row) => `${row.key}@${row.from}=${row.value}`).sort();
  return { version: [TABLE_VERSION, ...changes].join('+'), values };
}
