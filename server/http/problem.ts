/** RFC 9457 problem details. One type; each feature declares its entries in `<feature>-problems.ts`. */
export type ProblemKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'too-large'
  | 'unprocessable'
  | 'too-many'
  | 'internal'
  | 'unavailable';

export const STATUS: Record<ProblemKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  unprocessable: 422,
  'too-many': 429,
  internal: 500,
  unavailable: 503,
};

export type Details = Record<string, string | number | boolean | null>;

/** One way a request can fail. `zh`/`en` may name details in braces: `还要等 {seconds} 秒`. */
export type ProblemEntry = { kind: ProblemKind; zh: string; en: string };

export class Problem extends Error {
  readonly code: string;
  readonly entry: ProblemEntry;
  readonly details: Details;
  constructor(code: string, entry: ProblemEntry, details: Details = {}) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.entry = entry;
    this.details = details;
  }
}

/** Declares a feature's entries; the result makes problems: `problems('request.not-found')`. */
export const defineProblems = <Code extends string>(entries: Record<Code, ProblemEntry>) => {
  const make = (code: Code, details?: Details): Problem => new Problem(code, entries[code], details);
  catalogue.push(...Object.entries<ProblemEntry>(entries));
  return make;
};

/** Every entry declared so far, for the API documentation and the test that reaches each of them. */
export const catalogue: [code: string, entry: ProblemEntry][] = [];

export type Locale = 'zh-CN' | 'en';

export const problemBody = (problem: Problem, locale: Locale, instance: string) => ({
  type: `/problems/${problem.code}`,
  title: fill(locale === 'en' ? problem.entry.en : problem.entry.zh, problem.details),
  status: STATUS[problem.entry.kind],
  code: problem.code,
  details: problem.details,
  instance,
});

const fill = (template: string, details: Details): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''));
