import { httpProblems } from '../http/http-problems.ts';
import type { Actor, Role } from './actor.ts';

/** What a post may do at all; the scope (scope.ts) then says on which rows. */
export type Ability =
  | 'request.check'
  | 'request.submit'
  | 'request.read'
  | 'request.withdraw'
  | 'request.complete'
  | 'number.renew'
  | 'review.decide'
  | 'queue.read'
  | 'stray.register'
  | 'desk.read'
  | 'delivery.act'
  | 'week.read'
  | 'village-link.create'
  | 'pass.issue'
  | 'pass.confirm'
  | 'vote.cast'
  | 'number.list'
  | 'ledger.read'
  | 'short-notice.read'
  | 'indicator.read'
  | 'sheet.keep'
  | 'matter.read'
  | 'matter.act'
  | 'whistle.read'
  | 'whistle.answer'
  | 'voice.read'
  | 'voice.answer'
  | 'listening.read'
  | 'listening.register'
  | 'diligence.read'
  | 'diligence.keep'
  | 'diligence.decide'
  | 'diligence.state'
  | 'meeting.conclude'
  | 'meeting.tap'
  | 'org.read'
  | 'org.edit'
  | 'post.edit'
  | 'parameter.read'
  | 'parameter.edit'
  | 'list.read'
  | 'list.edit'
  | 'account.manage'
  | 'audit.read'
  | 'plan.read'
  | 'plan.make';

const EVERYBODY: Ability[] = ['org.read', 'parameter.read', 'list.read'];

const BY_ROLE: Record<Role, Ability[]> = {
  'relief-officer': [
    'indicator.read',
    'request.check',
    'request.submit',
    'request.read',
    'request.withdraw',
    'request.complete',
    'number.renew',
    'review.decide',
    'queue.read',
    'week.read',
    'ledger.read',
    'short-notice.read',
    'parameter.edit',
    'list.edit',
    'org.edit',
    'matter.read',
    'whistle.read',
    'voice.read',
    'voice.answer',
    'listening.read',
    'listening.register',
    'diligence.read',
    'diligence.keep',
    'meeting.conclude',
    'pass.issue',
    'number.list',
    'plan.read',
    'plan.make',
  ],
  'department-clerk': [
    'request.check',
    'request.submit',
    'request.read',
    'request.withdraw',
    'ledger.read',
    'short-notice.read',
    'whistle.read',
    'whistle.answer',
    'listening.read',
    'listening.register',
    'meeting.conclude',
    'request.complete',
    'number.renew',
    'pass.issue',
    'plan.read',
  ],
  'town-leader': [
    'indicator.read',
    'sheet.keep',
    'request.check',
    'request.read',
    'stray.register',
    'request.complete',
    'desk.read',
    'delivery.act',
    'week.read',
    'ledger.read',
    'post.edit',
    'matter.read',
    'matter.act',
    'whistle.read',
    'listening.read',
    'diligence.read',
    'diligence.state',
    'meeting.tap',
    'pass.confirm',
    'vote.cast',
    'number.list',
  ],
  'town-clerk': [
    'indicator.read',
    'sheet.keep',
    'request.check',
    'request.read',
    'stray.register',
    'request.complete',
    'desk.read',
    'delivery.act',
    'week.read',
    'village-link.create',
    'ledger.read',
    'matter.read',
    'matter.act',
    'whistle.read',
    'listening.read',
    'diligence.read',
    'diligence.state',
    'meeting.tap',
    'pass.confirm',
    'vote.cast',
    'number.list',
  ],
  auditor: [
    'indicator.read',
    'request.read',
    'queue.read',
    'desk.read',
    'week.read',
    'ledger.read',
    'short-notice.read',
    'audit.read',
    'matter.read',
    'whistle.read',
    'voice.read',
    'listening.read',
    'diligence.read',
    'diligence.decide',
    'plan.read',
  ],
  administrator: ['org.edit', 'post.edit', 'account.manage'],
};

/** `can('auditor', 'delivery.act')` → false: an auditor reads everything and writes one thing, the decision of a case (docs/adr/0013). */
export const can = (role: Role, ability: Ability): boolean =>
  EVERYBODY.includes(ability) || BY_ROLE[role].includes(ability);

export const abilitiesOf = (role: Role): Ability[] => [...BY_ROLE[role], ...EVERYBODY];

/** Refuses before any effect. */
export const requireAbility = (actor: Actor, ability: Ability): void => {
  if (!can(actor.role, ability)) throw httpProblems('http.forbidden');
};
