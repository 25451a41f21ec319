import type { Meeting } from './reading.ts';
import type { SourceText } from './text.ts';
import { partOf } from './text.ts';

const attendeeLabel =
  /(?:参会|参加|出席|列席|参训|培训)(?:会议)?(?:人员|对象|范围|单位)(?:及范围)?(?::\n?|\n)([^。\n]{2,160})/;
const leaveForbidden =
  /不得(?:无故)?(?:请假|缺席|替会|代会|派员代替|迟到)|不准请假|原则上不(?:得|予|能)?请假|无故(?:不得)?缺席|严禁(?:替会|代会)/;
const dress =
  /(?:统一)?(?:着|穿)(?:正装|便装|制服|夏装|冬装|春秋装|工装|深色[^,。;]{0,6}|夏季[^,。;]{0,6}|白色[^,。;]{0,6}|西装[^,。;]{0,4})/;

/**
 * What the document demands of those who come; said once for all its meetings.
 * `termsOf(prepare('要求着正装，不得请假。')) // { attendees: null, noLeave: true, dressCode: '着正装' }`
 */
export function termsOf(text: SourceText): Required<Pick<Meeting, 'attendees' | 'noLeave' | 'dressCode'>> {
  const head = text.plain.slice(0, 6000);
  const found = attendeeLabel.exec(head);
  const start = found?.[1] === undefined ? -1 : found.index + found[0].length - found[1].length;
  return {
    attendees: start < 0 ? null : text.shown.slice(start, start + (found?.[1]?.length ?? 0)),
    noLeave: leaveForbidden.test(head),
    dressCode: partOf(dress, head, 0),
  };
}
