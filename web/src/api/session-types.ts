/** What the server answers. Dates are `YYYY-MM-DD`, instants ISO in UTC, hours person-hours, money yuan. */
export type Locale = 'zh-CN' | 'en';
export type Role = 'relief-officer' | 'department-clerk' | 'town-leader' | 'town-clerk' | 'auditor' | 'administrator';

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
  | 'plan.read'
  | 'plan.make'
  | 'audit.read';

export type Page<Item> = { items: Item[]; next: string | null };

export type SampleSignIn = { login: string; role: Role; unitName: string };
type SignedOut = { signedIn: false; sampleSignIns: SampleSignIn[]; samplePassword: string | null };
type Actor = {
  accountId: string;
  displayName: string;
  role: Role;
  unitId: string;
  unitName: string;
  region: string;
};
export type SignedIn = { signedIn: true; actor: Actor; abilities: Ability[]; csrfToken: string; locale: Locale };
export type Session = SignedOut | SignedIn;
