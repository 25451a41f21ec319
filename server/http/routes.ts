import { registerAccountRoutes } from '../access/account-routes.ts';
import { registerSessionRoutes } from '../access/session-routes.ts';
import { registerAuditRoutes } from '../audit/audit-routes.ts';
import { registerDeskRoutes } from '../desk/desk-routes.ts';
import { registerFeedRoutes } from '../desk/feed-routes.ts';
import { registerEventRoutes } from '../events/event-routes.ts';
import { registerFileRoutes } from '../files/file-routes.ts';
import { registerHomeRoutes } from '../home/home-routes.ts';
import { registerYearRoutes } from '../home/year-routes.ts';
import { registerLedgerRoutes } from '../ledger/ledger-routes.ts';
import { registerOrgRoutes } from '../org/org-routes.ts';
import { registerParameterRoutes } from '../parameters/parameter-routes.ts';
import { registerPeopleRoutes } from '../people/people-routes.ts';
import { registerRegisterRoutes } from '../register/register-routes.ts';
import { registerRequestRoutes } from '../requests/request-routes.ts';
import { registerVerifyRoutes } from '../verify/verify-routes.ts';
import { registerVillageRoutes } from '../village/village-routes.ts';
import type { App, Deps } from './app.ts';

/** Every feature's routes, in one place. */
export const registerRoutes = (app: App, deps: Deps): void => {
  registerSessionRoutes(app, deps);
  registerHomeRoutes(app, deps);
  registerYearRoutes(app, deps);
  registerRequestRoutes(app, deps);
  registerDeskRoutes(app, deps);
  registerFeedRoutes(app, deps);
  registerRegisterRoutes(app, deps);
  registerVerifyRoutes(app, deps);
  registerVillageRoutes(app, deps);
  registerLedgerRoutes(app, deps);
  registerOrgRoutes(app, deps);
  registerPeopleRoutes(app, deps);
  registerParameterRoutes(app, deps);
  registerAccountRoutes(app, deps);
  registerAuditRoutes(app, deps);
  registerFileRoutes(app);
  registerEventRoutes(app, deps);
};
