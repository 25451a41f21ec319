import { reachedBy } from '@songbang/engine/rules/meeting-reach.ts';
import type { ReviewContext } from '@songbang/engine/rules/review.ts';
import type { Origin } from './find-origin.ts';

/**
 * The meeting a text says it carries out, when that was held by video and opened further down; null when the register was searched
 * and holds none, nothing while it is not searched whole.
 */
export const reachOf = ({ complete, finding, held }: Origin): Pick<ReviewContext, 'meetingReach'> => {
  if (!complete) return {};
  const meeting = finding.carriesOut === null ? undefined : held.get(finding.carriesOut);
  const level = meeting ? reachedBy(meeting.text, meeting.reading) : null;
  return { meetingReach: meeting && level ? { title: meeting.title, level } : null };
};
