import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { sessionRead } from '../api/reads.ts';
import type { Ability } from '../api/types.ts';
import { Frame } from '../frame/frame.tsx';
import { NEEDED, type Path } from '../frame/navigation.ts';
import { NotFound } from '../pages/not-found.tsx';
import { SignInPage } from '../pages/sign-in.tsx';
import { TroublePage } from '../pages/trouble-page.tsx';
import { Loading } from '../parts/states.tsx';
import { queryClient } from './query-client.ts';
import { searchOf } from './search-text.ts';

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound, errorComponent: TroublePage });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: SignInPage,
  validateSearch: searchOf('next'),
});

/** Everything behind the sign-in; the session is asked once, before the first page. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: Frame,
  beforeLoad: async ({ location }) => {
    const session = await queryClient.ensureQueryData(sessionRead);
    if (!session.signedIn)
      throw redirect({ to: '/sign-in', search: { next: location.href === '/' ? undefined : location.href } });
    return { abilities: session.abilities };
  },
});

const mayOpen =
  (path: Path) =>
  ({ context }: { context: { abilities: Ability[] } }) => {
    const needed = NEEDED[path];
    if (needed.length > 0 && !needed.some((ability) => context.abilities.includes(ability)))
      throw redirect({ to: '/', state: { refused: true } });
  };

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  component: lazyRouteComponent(() => import('../pages/home/home-page.tsx'), 'HomePage'),
});
const submit = createRoute({
  getParentRoute: () => signedIn,
  path: '/submit',
  beforeLoad: mayOpen('/submit'),
  component: lazyRouteComponent(() => import('../pages/submit/submit-page.tsx'), 'SubmitPage'),
});
const queue = createRoute({
  getParentRoute: () => signedIn,
  path: '/queue',
  beforeLoad: mayOpen('/queue'),
  validateSearch: searchOf('id'),
  component: lazyRouteComponent(() => import('../pages/queue/queue-page.tsx'), 'QueuePage'),
});
const desk = createRoute({
  getParentRoute: () => signedIn,
  path: '/desk',
  beforeLoad: mayOpen('/desk'),
  validateSearch: searchOf('filter', 'id', 'unitId'),
  component: lazyRouteComponent(() => import('../pages/desk/desk-page.tsx'), 'DeskPage'),
});
const week = createRoute({
  getParentRoute: () => signedIn,
  path: '/week',
  beforeLoad: mayOpen('/week'),
  validateSearch: searchOf('from', 'unitId'),
  component: lazyRouteComponent(() => import('../pages/week/week-page.tsx'), 'WeekPage'),
});
const requests = createRoute({
  getParentRoute: () => signedIn,
  path: '/requests',
  beforeLoad: mayOpen('/requests'),
  validateSearch: searchOf('q', 'state', 'case', 'id'),
  component: lazyRouteComponent(() => import('../pages/requests/requests-page.tsx'), 'RequestsPage'),
});
const request = createRoute({
  getParentRoute: () => signedIn,
  path: '/requests/$id',
  beforeLoad: mayOpen('/requests'),
  component: lazyRouteComponent(() => import('../pages/requests/request-page.tsx'), 'RequestPage'),
});
const matters = createRoute({
  getParentRoute: () => signedIn,
  path: '/matters',
  beforeLoad: mayOpen('/matters'),
  validateSearch: searchOf('show', 'id'),
  component: lazyRouteComponent(() => import('../pages/matters/matters-page.tsx'), 'MattersPage'),
});
const voices = createRoute({
  getParentRoute: () => signedIn,
  path: '/voices',
  beforeLoad: mayOpen('/voices'),
  validateSearch: searchOf('id'),
  component: lazyRouteComponent(() => import('../pages/voices/voices-page.tsx'), 'VoicesPage'),
});
const listening = createRoute({
  getParentRoute: () => signedIn,
  path: '/listening',
  beforeLoad: mayOpen('/listening'),
  component: lazyRouteComponent(() => import('../pages/listening/listening-page.tsx'), 'ListeningPage'),
});
const plan = createRoute({
  getParentRoute: () => signedIn,
  path: '/plan',
  beforeLoad: mayOpen('/plan'),
  validateSearch: searchOf('id', 'by', 'grain', 'cell', 'with'),
  component: lazyRouteComponent(() => import('../pages/plan/plan-page.tsx'), 'PlanPage'),
});
const record = createRoute({
  getParentRoute: () => signedIn,
  path: '/record',
  beforeLoad: mayOpen('/record'),
  component: lazyRouteComponent(() => import('../pages/record/record-page.tsx'), 'RecordPage'),
});
const rest = createRoute({
  getParentRoute: () => signedIn,
  path: '/rest',
  beforeLoad: mayOpen('/rest'),
  component: lazyRouteComponent(() => import('../pages/rest/rest-page.tsx'), 'RestPage'),
});
const diligence = createRoute({
  getParentRoute: () => signedIn,
  path: '/diligence',
  beforeLoad: mayOpen('/diligence'),
  validateSearch: searchOf('delivery'),
  component: lazyRouteComponent(() => import('../pages/diligence/diligence-page.tsx'), 'DiligencePage'),
});
const ledger = createRoute({
  getParentRoute: () => signedIn,
  path: '/ledger',
  beforeLoad: mayOpen('/ledger'),
  validateSearch: searchOf('from', 'to', 'by'),
  component: lazyRouteComponent(() => import('../pages/ledger/ledger-page.tsx'), 'LedgerPage'),
});
const basics = createRoute({
  getParentRoute: () => signedIn,
  path: '/basics',
  component: lazyRouteComponent(() => import('../pages/basics/basics-page.tsx'), 'BasicsPage'),
});
const org = createRoute({
  getParentRoute: () => signedIn,
  path: '/org',
  component: lazyRouteComponent(() => import('../pages/org/org-page.tsx'), 'OrgPage'),
});
const people = createRoute({
  getParentRoute: () => signedIn,
  path: '/people',
  validateSearch: searchOf('unitId'),
  component: lazyRouteComponent(() => import('../pages/people/people-page.tsx'), 'PeoplePage'),
});
const parameters = createRoute({
  getParentRoute: () => signedIn,
  path: '/parameters',
  component: lazyRouteComponent(() => import('../pages/parameters/parameters-page.tsx'), 'ParametersPage'),
});
const rules = createRoute({
  getParentRoute: () => signedIn,
  path: '/rules',
  beforeLoad: mayOpen('/rules'),
  validateSearch: searchOf('q', 'pack', 'status'),
  component: lazyRouteComponent(() => import('../pages/rules/rules-page.tsx'), 'RulesPage'),
});
const ruleBook = createRoute({
  getParentRoute: () => signedIn,
  path: '/rules/own',
  beforeLoad: mayOpen('/rules'),
  component: lazyRouteComponent(() => import('../pages/rules/rule-book-page.tsx'), 'RuleBookPage'),
});
const rule = createRoute({
  getParentRoute: () => signedIn,
  path: '/rules/$id',
  beforeLoad: mayOpen('/rules'),
  component: lazyRouteComponent(() => import('../pages/rules/rule-page.tsx'), 'RulePage'),
});
const lists = createRoute({
  getParentRoute: () => signedIn,
  path: '/lists',
  beforeLoad: mayOpen('/lists'),
  component: lazyRouteComponent(() => import('../pages/lists/lists-page.tsx'), 'ListsPage'),
});
const given = createRoute({
  getParentRoute: () => signedIn,
  path: '/given',
  beforeLoad: mayOpen('/given'),
  validateSearch: searchOf('request'),
  component: lazyRouteComponent(() => import('../pages/given/given-page.tsx'), 'GivenPage'),
});
const audit = createRoute({
  getParentRoute: () => signedIn,
  path: '/audit',
  beforeLoad: mayOpen('/audit'),
  component: lazyRouteComponent(() => import('../pages/audit/audit-page.tsx'), 'AuditPage'),
});
const accounts = createRoute({
  getParentRoute: () => signedIn,
  path: '/accounts',
  beforeLoad: mayOpen('/accounts'),
  component: lazyRouteComponent(() => import('../pages/accounts/accounts-page.tsx'), 'AccountsPage'),
});

const routeTree = root.addChildren([
  signIn,
  signedIn.addChildren([
    home,
    submit,
    queue,
    desk,
    week,
    requests,
    request,
    matters,
    voices,
    listening,
    plan,
    record,
    rest,
    given,
    diligence,
    ledger,
    basics,
    org,
    people,
    parameters,
    rules,
    ruleBook,
    rule,
    lists,
    audit,
    accounts,
  ]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultErrorComponent: TroublePage,
  defaultPendingComponent: Loading,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Set when a page was asked for that is not open to this post. */
    refused?: boolean;
  }
  interface Register {
    router: typeof router;
  }
}
