import { isMeeting } from '../../../meeting.ts';
import { defineRule, notApplicable, observe, pass } from '../../../rule.ts';
import { consent } from '../../../text/consent.ts';
import { replaceWords } from '../../../text/fixes.ts';
import { hits } from '../../../text/hits.ts';
import { fiveMeasures } from './source.ts';

const HEADS =
  /(?:各)?(?:乡镇|乡（镇）|镇|乡|街道)[^。；\n，,]{0,10}?(?:党政正职|党政主要(?:负责同志|领导)|主要(?:负责同志|负责人|领导)|党委书记|[乡镇]长)(?:[、和及](?:党委书记|[乡镇]长))*/g;

export const departmentSummonsHeads = defineRule({
  id: 'R-MTG-24',
  version: 3,
  titles: { zh: '部门会议要求乡镇党政主要负责同志参加', en: 'A department summons the heads of townships' },
  requirement: {
    zh: '部门召开会议，未经分管领导批准不得要求乡镇党政主要负责同志参加',
    en: 'departments may not summon township heads without approval of the leader in charge',
  },
  source: fiveMeasures('参会人员', 'attendance', 3),
  modality: 'prohibition',
  effectiveFrom: '2022-01-01',
  scope: { issuerLevels: ['city', 'county'], issuerKinds: ['department', 'coordinating-body', 'public-institution'] },
  emergencyExempt: true,
  yieldsTo: ['R-MTG-05'],
  check(demand) {
    if (!isMeeting(demand)) return notApplicable;
    if (consent.test(demand.text)) return pass;
    return observe(
      hits(demand, HEADS).map((hit) => ({
        span: hit.span,
        fact: {
          zh: `部门会议要求“${hit.words}”参加，未见批准`,
          en: 'A department meeting calls township heads and shows no approval',
        },
        way: {
          zh: '请改为分管负责同志参加，或注明批准。',
          en: 'Please call the deputies in charge or state the approval.',
        },
        fixes: [replaceWords(hit, '各乡镇分管负责同志', '改为分管负责同志')],
      })),
    );
  },
});
