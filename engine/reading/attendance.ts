import type { Meeting } from './reading.ts';
import type { SourceText } from './text.ts';
import { matchesOf, partOf } from './text.ts';

const attendeeLabel =
  /(?:参会|参加|出席|列席|参训|培训)(?:会议)?(?:人员|对象|范围|单位)(?:及范围)?(?::\n?|\n)([^。\n]{2,160})/;
const whoComes =
  /(?:书记|[乡镇县区市]长|主任|主席|领导|负责|人员|同志|干部|联络员|[科股站所局院校处]长|委员|代表|成员|教师|职工|网格员|专干|班子)/;
/** `请各乡镇分管领导、农业中心主任准时参加`: a clause that ends with those who come and that they come. */
const whoAttends =
  /(?:^|[。;:,\n])((?:[^。;:,\n()]|\([^()\n]{0,40}\)){2,120}?)(?:准时|按时|届时|务必|亲自|提前到场)*(?:参加|参会|出席|到会)(?:本次|此次)?(?:会议|培训|学习)?(?=[,。;\n(]|$)/g;
const notComing = /[不未无]|如|若|因|没有|曾|已|了/;

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
  return {
    attendees: labelled(text, head) ?? asked(text, head),
    noLeave: leaveForbidden.test(head),
    dressCode: partOf(dress, head, 0),
  };
}

function labelled(text: SourceText, head: string): string | null {
  const found = attendeeLabel.exec(head);
  if (found?.[1] === undefined) return null;
  const start = found.index + found[0].length - found[1].length;
  return text.shown.slice(start, start + found[1].length);
}

function asked(text: SourceText, head: string): string | null {
  for (const { index, 0: clause, 1: who = '' } of matchesOf(whoAttends, head)) {
    const words = who.replace(/^(?:\d[.、])?(?:会议|现)?(?:请|邀请|要求|通知|由|望)?/, '');
    if (!whoComes.test(words) || notComing.test(words) || /^(?:其余|以及|还有)/.test(words)) continue;
    const start = index + clause.indexOf(who) + who.length - words.length;
    const length = words.replace(/(?:都|均|必须|一律|统一|在[主分]?会场|线[上下])+$/, '').length;
    return text.shown.slice(start, start + length);
  }
  return null;
}
