import type { ledger as zhCN } from '../zh-CN/ledger.ts';

export const ledger: Record<keyof typeof zhCN, string> = {
  'ledger.title': 'Ledger',
  'ledger.sentence':
    '{range}: {issuers} {issuers~sender~senders} sent {requests} {requests~request~requests} to {units} {units~town~towns}, taking {hours}, {yuan}; {share} came from {top} {top~sender~senders}.',
  'ledger.sentenceShort':
    '{range}: {issuers} {issuers~sender~senders} sent {requests} {requests~request~requests} to {units} {units~town~towns}, taking {hours}, {yuan}.',
  'ledger.empty': 'Nothing is booked for this span. Hours appear once a request is delivered or registered by a town.',
  'ledger.by': 'By',
  'ledger.by.issuer': 'sender',
  'ledger.by.level': 'level',
  'ledger.by.kind': 'kind',
  'ledger.by.unit': 'receiving unit',
  'ledger.span.month': 'This month',
  'ledger.span.days30': 'Last 30 days',
  'ledger.span.lastMonth': 'Last month',
  'ledger.span.year': 'This year',
  'ledger.from': 'From',
  'ledger.to': 'To',
  'ledger.name': 'Name',
  'ledger.requests': 'Requests',
  'ledger.hours': 'Person-hours',
  'ledger.yuan': 'Yuan',
  'ledger.share': 'Share',
  'ledger.onPhone': '{requests} requests · ¥{yuan}',
  'ledger.total': 'Total',
  'ledger.csv': 'Export CSV',
  'ledger.how': 'How it is counted',
  'ledger.howHours':
    'Person-hours follow the standard costs of each request and count against whoever asked; booked on delivery, reversed on withdrawal. Yuan = hours × cost per hour + vehicle hours × cost per vehicle hour.',
  'ledger.howDates': 'Booked {range}, both days included.',
  'ledger.howCoverage':
    'Registered before arrival: {share}; {unseen} were registered by towns. What never reached the register is not seen here.',
  'ledger.howRanking': 'Only senders are compared, by the burden they cause; towns stand in the order of their codes.',
  'ledger.chart': 'Person-hours by row',
  'short.title': 'Requests that left too little time',
  'short.sentence':
    '{range}: {share} of the requests left too little time. Senders with two or more are listed, the most hours first.',
  'short.sentenceOwn':
    '{range}: {share} of the requests of your unit left too little time. Other senders and towns do not see this.',
  'short.none': '{range}: no request left too little time.',
  'short.noneOwn': '{range}: no request of your unit left too little time.',
  'short.month': 'M{month}',
  'short.sameDay': 'Same day',
  'short.returned': 'Sent back',
  'short.last': 'Latest',
  'short.back': 'back in month {month} after a pause',
  'short.all': 'All senders',
  'short.shown': 'The first {shown} of {count} senders.',
  'short.once': '{count} more {count~sender~senders} did so once and {count~is~are} not named.',
  'short.how':
    'Counted: requests found to leave less than one working day, or due on the day they arrived; emergencies and requests taken back are left out. Hours follow the standard costs; what was sent back took none. Towns are neither listed nor compared.',
  'ledger.chartRest': 'Ledger, {range}; the {count} not drawn took {hours} together, see the table.',
  'ledger.chartAll': 'Ledger, {range}; all are drawn.',
};
