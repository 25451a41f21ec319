import { defineProblems } from '../http/problem.ts';

export const meetingProblems = defineProblems({
  'meeting.not-found': {
    kind: 'not-found',
    zh: '没有这次会议，或不在您的范围内。',
    en: 'There is no such meeting within your scope.',
  },
  'meeting.no-target': {
    kind: 'unprocessable',
    zh: '所列单位没有收到这次会议的通知，不能直接派任务；请另行发起。',
    en: 'A listed unit was not called to this meeting and cannot be given a task by it; submit a request instead.',
  },
  'meeting.past-date': {
    kind: 'unprocessable',
    zh: '完成日期不能早于今天。',
    en: 'The date must not be in the past.',
  },
  'meeting.tapped': {
    kind: 'conflict',
    zh: '本单位已经点过了。',
    en: 'Your unit has already answered.',
  },
  'meeting.not-yet': {
    kind: 'conflict',
    zh: '会议还没有开。',
    en: 'The meeting has not taken place yet.',
  },
});
