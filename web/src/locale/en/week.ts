import type { week as zhCN } from '../zh-CN/week.ts';

export const week: Record<keyof typeof zhCN, string> = {
  'week.title': 'Week of {unit}',
  'week.prev': 'Previous week',
  'week.this': 'This week',
  'week.next': 'Next week',
  'week.print': 'Print',
  'week.feed': 'Calendar address',
  'week.feedHint': 'Add this address to a calendar program; meetings and visits follow by themselves. Keep it private.',
  'week.clashes': 'Clashes: {count}',
  'week.clash.overlap': '“{a}” and “{b}” overlap. Attend separately, or ask one to re-date or use video.',
  'week.clash.travel': 'No time to travel from “{a}” to “{b}”. Ask for video, or send different people.',
  'week.clash.protected': '“{a}” takes protected time “{name}”. Ask the sender to re-date.',
  'week.clash.non-working': '“{a}” falls on a day off {name}. Move it to a working day, or grant rest in return.',
  'week.clash.unknown-year': 'The holidays of that year are not published; “{a}” may have to move.',
  'week.deadlines': 'Deadlines',
  'week.more': '{count} more',
  'week.allDay': 'all day',
  'week.travel': '{minutes} min on the road',
  'week.video': 'video',
  'week.free': 'nothing planned',
  'week.printed': 'printed {when} · Songbang',
  'week.sentence':
    '{meetings} {meetings~meeting~meetings}, {visits} {visits~visit~visits}, {deadlines} {deadlines~deadline~deadlines}, {travel} hours on the road.',
  'week.recurs': 'recurring',
  'week.done': 'done',
  'week.chooseTown': 'Choose a town',
};
