import type { Level } from '../../../reading/reading.ts';
import { isMeeting, isStatutory } from '../../meeting.ts';
import { defineRule, notApplicable, observe, pass, unknown } from '../../rule.ts';
import { relief2019 } from '../../sources.ts';
import { advise, giveReason } from '../../text/fixes.ts';

/** From the top down; a unit is no level of its own. */
const DEPTH: Partial<Record<Level, number>> = { national: 0, province: 1, city: 2, county: 3, township: 4, village: 5 };
const NAMES: Partial<Record<Level, string>> = { township: '乡镇', village: '村' };
/** 明确要求 of the superior is the clause's own exception. */
const REQUIRED = /(?:明确|逐级|层层)[^。；\n，,]{0,8}要求[^。；\n，,]{0,12}召开|要求[^。；\n，,]{0,12}逐级召开/;

export const noRepeatOfVideo = defineRule({
  id: 'R-MTG-13',
  version: 2,
  titles: { zh: '视频会已开到本级的不再层层开', en: 'No repeat of a video meeting' },
  requirement: {
    zh: '已以视频形式开到基层的会议，除有明确要求外，不再层层开会',
    en: 'a meeting already opened to the grassroots by video is not held again layer by layer unless that is expressly asked',
  },
  source: relief2019('会议', 'meetings', 3),
  modality: 'general',
  effectiveFrom: '2019-03-11',
  emergencyExempt: true,
  check(demand, { meetingReach }) {
    if (!isMeeting(demand) || isStatutory(demand)) return notApplicable;
    if (meetingReach === undefined) return unknown('meetingReach');
    const own = DEPTH[demand.targets.level];
    const reached = meetingReach === null ? undefined : DEPTH[meetingReach.level];
    if (meetingReach === null || own === undefined || reached === undefined || reached < own) return pass;
    if (REQUIRED.test(demand.text)) return pass;
    const { title, level } = meetingReach;
    const sitting = demand.reading.meetings.find(({ kind }) => kind === 'meeting');
    return observe([
      {
        span: sitting?.span ?? null,
        fact: {
          zh: `《${title}》的会议已以视频开到${NAMES[level] ?? '本级'}，本件再开会贯彻`,
          en: `The meeting of “${title}” reached ${level} level by video, and this one is called to carry it out`,
        },
        way: {
          zh: '请不再开会，以转原文、列分工的方式落实；上级明确要求召开的，请写明。',
          en: 'Please pass on the text with a list of who does what instead; if the superior asked for the meeting, say so.',
        },
        fixes: [advise('no-meeting', '不再开会', '改为转发原文并列出分工'), giveReason],
      },
    ]);
  },
});
