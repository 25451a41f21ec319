import { meetingKey } from './baseline.ts';
import { clashesIn } from './presiding.ts';
import type { BoardProblem, MeetingRef, Refs } from './problem.ts';

/** Two meetings one leader would have to preside over at once: keys of the items, and when the second begins. */
export type LeaderClash = { leader: string; first: string; second: string; at: string };

/** The person who presides, by id; null when nobody of the county's leaders does. */
export const leaderIdOf = (meeting: MeetingRef, { persons }: Pick<Refs, 'persons'>): string | null =>
  meeting.leader?.person == null ? null : (persons[meeting.leader.person]?.id ?? null);

/** Every two meetings of one leader at the same time, as their notices ask for them. */
export const leaderClashes = ({ refs }: Pick<BoardProblem, 'refs'>): LeaderClash[] => {
  const held = refs.meetings.flatMap((one, at) => {
    const leader = leaderIdOf(one, refs);
    return leader === null ? [] : [{ leader, at, from: one.askedAt, to: endOf(one) }];
  });
  const nameOf = (id: string) => refs.persons.find((one) => one.id === id)?.label ?? '';
  return clashesIn(held).map(({ leader, first, second }) => ({
    leader: nameOf(leader),
    first: meetingKey(refs.meetings[first]!.engagementIds),
    second: meetingKey(refs.meetings[second]!.engagementIds),
    at: refs.meetings[second]!.askedAt,
  }));
};

const endOf = ({ askedAt, minutes }: MeetingRef): string =>
  new Date(Date.parse(`${askedAt}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);
