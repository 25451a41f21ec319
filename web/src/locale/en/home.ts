import type { home as zhCN } from '../zh-CN/home.ts';

export const home: Record<keyof typeof zhCN, string> = {
  'home.title': 'Home',
  'home.town': '{due} fall due in seven days, {inbox} are open; the last 30 days took {hours} for {issuers} senders.',
  'home.town.overdue': '{count} more are past their date.',
  'home.department': 'In 30 days: {numbered} numbered, {inReview} in review, {returned} returned.',
  'home.relief':
    '{inReview} wait for a person; in 30 days {issuers} senders sent {requests} requests to {units} towns, taking {hours}.',
  'home.county': 'In 30 days {issuers} senders sent {requests} requests to {units} towns, taking {hours}, {yuan}.',
  'home.administrator':
    'Accounts, organisation and posts are kept here; the work itself is not open to administrators.',
  'home.unnumbered': '{count} without a number',
  'home.strays': '{count} registered by towns',
  'home.senders': 'Hours by sender',
  'home.sendersHow': 'Ledger of the last 30 days, {range}; the first {count} senders.',
  'home.levels': 'Hours by level',
  'home.noHours': 'The ledger has nothing for the last 30 days.',
  'home.row': '{hours} · {requests} requests',
  'home.toDesk': 'To the desk',
  'home.toQueue': 'To the queue',
  'home.toSubmit': 'Submit a request',
  'home.toWeek': 'See the week',
  'home.toLedger': 'See the ledger',
  'home.toAccounts': 'Manage accounts',
  'home.toAudit': 'See the audit',
  'home.landing': 'What lands this week',
  'home.landingNone': 'Nothing falls due this week.',
  'home.calendarShort': "The working calendar runs out soon; please load next year's holidays.",
  'home.year': 'What a year did to {town}',
  'home.yearTotal': '{range}: {requests} requests, {hours}. Open each line to see which they were.',
  'home.yearRow': '{requests} requests · {hours}',
};
