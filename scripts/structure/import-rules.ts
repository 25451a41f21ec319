/** Who may import whom, and what may be named where (docs/architecture: "Import direction"). Pure, so that a planted violation can be tested. */
export type SourceFile = { path: string; text: string };
export type Violation = { path: string; rule: string; what: string };

const SQL_HOMES = /-(store|views|lookup)\.ts$/;

/** Module specifiers of static and dynamic imports and re-exports. */
export const importsOf = (text: string): string[] =>
  [
    ...text.matchAll(
      /(?:^|[\n;])\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|[\n;])\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '');

/** A repository path for a specifier, or the package name. */
export const resolved = (from: string, specifier: string): string => {
  const own = /^@songbang\/(.+)$/.exec(specifier);
  if (own) return own[1]!;
  if (!specifier.startsWith('.')) return specifier;
  const parts = from.split('/').slice(0, -1);
  for (const step of specifier.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  }
  return parts.join('/');
};

const isTest = (path: string): boolean =>
  /\.(test|spec)\.tsx?$/.test(path) || /^(server|scenarios)\/(test|browser)\//.test(path) || path.includes('/testing/');
const feature = (path: string): string => path.split('/')[1] ?? '';

/** Parts of the server every feature stands on; a feature reaches another only through its lookup. */
const SHARED = new Set(['access', 'audit', 'db', 'http', 'jobs', 'events', 'config', 'clock.ts', 'files']);
/** Where everything is put together. */
const ASSEMBLY = new Set(['cli', 'test', 'sample', 'home']);

const importFault = (path: string, target: string, specifier: string): string | null => {
  if (path.startsWith('engine/')) {
    if (specifier.startsWith('node:')) return 'engine uses no Node API';
    if (!target.startsWith('engine/')) return 'engine imports nothing outside itself';
  }
  if (path.startsWith('web/') && target.startsWith('server/')) return 'web never imports server';
  if (path.startsWith('server/') && target.startsWith('web/')) return 'server never imports web';
  if (
    path.startsWith('server/') &&
    specifier === 'kysely' &&
    !SQL_HOMES.test(path) &&
    !path.startsWith('server/db/') &&
    path !== 'server/access/scope.ts'
  )
    return 'SQL lives in *-store, *-views, *-lookup and db/';
  if (path.startsWith('server/') && target.startsWith('server/') && crossesFeatures(path, target))
    return 'a feature reaches another only through its lookup';
  return null;
};

/** The one list of all routes. */
const ROUTE_LIST = 'server/http/routes.ts';

const crossesFeatures = (path: string, target: string): boolean => {
  const [from, to] = [feature(path), feature(target)];
  if (from === to || SHARED.has(to) || ASSEMBLY.has(from) || path === ROUTE_LIST) return false;
  if (/-(lookup|problems)\.ts$/.test(target)) return false;
  return !ALLOWED.some(([a, b]) => path === a && target === b);
};

/** Named exceptions, each with its reason. */
const ALLOWED: [from: string, to: string][] = [
  // A job is a command of its feature, started by the clock.
  ['server/jobs/runner.ts', 'server/requests/overdue-request.ts'],
  ['server/jobs/runner.ts', 'server/requests/sweep-numbers.ts'],
  ['server/jobs/runner.ts', 'server/planning/board/run-plan.ts'],
  ['server/jobs/runner.ts', 'server/planning/board/tell-date-changes.ts'],
  // Numbering is one step of admission, in admission's transaction.
  ['server/requests/release-request.ts', 'server/register/register-store.ts'],
  ['server/requests/settle-request.ts', 'server/register/register-store.ts'],
  ['server/requests/withdraw-request.ts', 'server/register/register-store.ts'],
  ['server/requests/overdue-request.ts', 'server/register/register-store.ts'],
  ['server/requests/sweep-numbers.ts', 'server/register/register-store.ts'],
  ['server/requests/review-emergency.ts', 'server/register/register-store.ts'],
  // A text is findable if and only if its request is registered: fingerprints are stored with it.
  ['server/requests/request-store.ts', 'server/relay/relay-store.ts'],
  // Taking the place of an earlier copy is one step of admission, in admission's transaction.
  ['server/requests/release-request.ts', 'server/relay/replace-copy.ts'],
];

const textFaults = (path: string, text: string): string[] => {
  const code = text.replace(/\/\*[\s\S]*?\*\/|(^|[^:])\/\/.*$/gm, '$1');
  const faults: string[] = [];
  const ownTime = /\bnew Date\(\)|\bDate\.now\(\)/;
  if (path.startsWith('engine/') && (ownTime.test(code) || /\bprocess\.|Math\.random\(/.test(code)))
    faults.push('engine has no clock, environment or chance');
  if (path.startsWith('server/') && path !== 'server/clock.ts' && ownTime.test(code))
    faults.push('time comes from clock.ts');
  if (path.startsWith('server/') && !path.startsWith('server/config/') && /\bprocess\.env\b/.test(code))
    faults.push('environment is read in config/');
  if (/^(engine|server|web\/src)\//.test(path) && /\b(describe|it|test)\.(only|skip|todo)\b/.test(code))
    faults.push('no focused or skipped test');
  return faults;
};

/** All violations of one file. `importViolations({ path: 'engine/a.ts', text: "import 'node:fs'" })` → one. */
export const importViolations = ({ path, text }: SourceFile): Violation[] => {
  const faults: Violation[] = textFaults(path, text)
    .filter((rule) => rule.startsWith('no focused') || !isTest(path))
    .map((rule) => ({ path, rule, what: '' }));
  if (isTest(path)) return faults;
  const imports = importsOf(text).flatMap((specifier) => {
    const rule = importFault(path, resolved(path, specifier), specifier);
    return rule ? [{ path, rule, what: specifier }] : [];
  });
  return [...faults, ...imports];
};
