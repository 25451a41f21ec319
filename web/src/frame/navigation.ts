import type { Ability, Role } from '../api/types.ts';
import type { MessageKey } from '../locale/zh-CN.ts';

export type Path =
  | '/'
  | '/submit'
  | '/queue'
  | '/desk'
  | '/week'
  | '/requests'
  | '/matters'
  | '/voices'
  | '/listening'
  | '/plan'
  | '/record'
  | '/rest'
  | '/diligence'
  | '/ledger'
  | '/basics'
  | '/org'
  | '/people'
  | '/parameters'
  | '/rules'
  | '/lists'
  | '/given'
  | '/audit'
  | '/accounts';
export type NavigationItem = { path: Path; label: MessageKey };

const LABEL: Record<Path, MessageKey> = {
  '/': 'nav.home',
  '/submit': 'nav.submit',
  '/queue': 'nav.queue',
  '/desk': 'nav.desk',
  '/week': 'nav.week',
  '/requests': 'nav.requests',
  '/matters': 'nav.matters',
  '/voices': 'nav.voices',
  '/listening': 'nav.listening',
  '/plan': 'nav.plan',
  '/record': 'record.title',
  '/rest': 'rest.title',
  '/diligence': 'diligence.title',
  '/ledger': 'nav.ledger',
  '/basics': 'nav.basics',
  '/org': 'nav.org',
  '/people': 'nav.people',
  '/parameters': 'nav.parameters',
  '/rules': 'nav.rules',
  '/lists': 'nav.lists',
  '/given': 'given.title',
  '/audit': 'nav.audit',
  '/accounts': 'nav.accounts',
};

/** At most seven words for each post, the daily ones first (on a phone the first four stand in the bottom bar). */
const PATHS: Record<Role, Path[]> = {
  'relief-officer': ['/', '/queue', '/plan', '/requests', '/ledger', '/week', '/basics'],
  'department-clerk': ['/', '/submit', '/requests', '/plan', '/ledger', '/basics'],
  'town-leader': ['/', '/desk', '/week', '/matters', '/requests', '/ledger', '/basics'],
  'town-clerk': ['/', '/desk', '/week', '/matters', '/requests', '/ledger', '/basics'],
  auditor: ['/', '/audit', '/queue', '/requests', '/ledger', '/week', '/basics'],
  administrator: ['/', '/accounts', '/basics'],
};

export const navigationOf = (role: Role): NavigationItem[] =>
  PATHS[role].map((path) => ({
    path,
    label: path === '/requests' && role === 'department-clerk' ? 'nav.mine' : LABEL[path],
  }));

/** What a page needs at least one of; the server refuses anyway, the page then says so before asking. */
export const NEEDED: Record<Path, Ability[]> = {
  '/': [],
  '/submit': ['request.check'],
  '/queue': ['queue.read'],
  '/desk': ['desk.read'],
  '/week': ['week.read'],
  '/requests': ['request.read'],
  '/matters': ['matter.read', 'whistle.read'],
  '/voices': ['voice.read'],
  '/listening': ['listening.read'],
  '/plan': ['plan.read'],
  '/record': ['matter.act'],
  '/rest': ['matter.act'],
  '/diligence': ['diligence.read'],
  '/ledger': ['ledger.read'],
  '/basics': [],
  '/org': ['org.read'],
  '/people': ['org.read'],
  '/parameters': ['parameter.read'],
  '/rules': ['parameter.read'],
  '/lists': ['list.read'],
  '/given': ['indicator.read'],
  '/audit': ['audit.read'],
  '/accounts': ['account.manage'],
};

export type BasicsItem = NavigationItem & { about: MessageKey };
const BASICS: [Path, MessageKey][] = [
  ['/matters', 'basics.matters'],
  ['/voices', 'basics.voices'],
  ['/listening', 'basics.listening'],
  ['/record', 'basics.record'],
  ['/rest', 'basics.rest'],
  ['/diligence', 'basics.diligence'],
  ['/given', 'basics.given'],
  ['/org', 'basics.org'],
  ['/people', 'basics.people'],
  ['/parameters', 'basics.parameters'],
  ['/rules', 'basics.rules'],
  ['/lists', 'basics.lists'],
  ['/audit', 'basics.audit'],
  ['/accounts', 'basics.accounts'],
];

/** What everything else is counted from, for whoever may open it: the links of the page /basics, in order. */
export const basicsOf = (abilities: Ability[]): BasicsItem[] =>
  BASICS.filter(([path]) => NEEDED[path].some((ability) => abilities.includes(ability))).map(([path, about]) => ({
    path,
    label: LABEL[path],
    about,
  }));

/** Whether a page is reached through /basics. */
export const isBasics = (pathname: string): boolean => BASICS.some(([path]) => pathname.startsWith(path));
