import type { rest as zhCN } from '../zh-CN/rest.ts';

export const rest: Record<keyof typeof zhCN, string> = {
  'rest.hint':
    'Weekends, holidays and evenings that requests from above took are owed back to you. Worked out from the meetings and visits already on the week, nothing to fill in; only you see it, and it says nothing about when you come and go.',
  'rest.none': '{range}: none of your time off was taken by a request on record.',
  'rest.sentence':
    '{range}: time off was taken {count} {count~time~times}, {owed} hours; {settled} hours rested or booked, {left} still owed.',
  'rest.unknown': '{count} more in a year whose holidays are not published {count~is~are} not counted.',
  'rest.date': 'Date',
  'rest.what': 'Request',
  'rest.hours': 'Hours taken',
  'rest.settled': 'Hours given back',
  'rest.days': 'Days of rest',
  'rest.hoursOf': '{hours} h',
  'rest.half.day': 'whole day',
  'rest.half.am': 'morning',
  'rest.half.pm': 'afternoon',
  'rest.taken': 'taken',
  'rest.booked': 'booked',
  'rest.cancel': 'Take back',
  'rest.bookOn': 'Rest on',
  'rest.part': 'Part of the day',
  'rest.book': 'Book',
  'rest.earlier': '{count} earlier',
  'rest.office': '{count} more {count~time~times} for which nobody was named, {hours} hours',
  'rest.officeHint': 'Once the task is given to a person, it is counted for that person.',
  'rest.how': 'How it is counted',
  'rest.howOwed':
    'Meetings and visits on weekends and holidays count in full but for noon; on working days only what lies before and after office hours, with the road. What was taken back or cancelled does not count, and two things at one time count once. Hour for hour.',
  'rest.howWho':
    'Counted for whoever the task was given to; a visit given to nobody, for the post of its line of work on that day; a meeting given to nobody is listed apart.',
  'rest.howSettled':
    'Half a day or a day of rest gives back the oldest hours first; a whole day is also leave, so that plans leave you out. Taking it back restores everything.',
};
