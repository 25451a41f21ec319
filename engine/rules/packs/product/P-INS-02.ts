import { parseDate } from '../../../calendar/date.ts';
import { defineRule, notApplicable, observe, unknown } from '../../rule.ts';
import { productDefault } from '../../sources.ts';
import { chineseDate } from '../../text/chinese-date.ts';
import { isVisit } from '../../visit.ts';

/** A week either way: near enough to share a day without holding a matter up. */
const NEAR_DAYS = 7;

export const joinVisit = defineRule({
  id: 'P-INS-02',
  version: 3,
  titles: { zh: '可并入同期到镇检查', en: 'A visit it could join' },
  requirement: {
    zh: '同期到同一乡镇的检查宜同日同组（默认提示，不是上级规定）',
    en: 'visits to one township around the same time go together (a reminder of ours, not a rule)',
  },
  source: productDefault('综合查一次', 'joint visits', 3),
  modality: 'encouragement',
  effectiveFrom: '2000-01-01',
  emergencyExempt: true,
  check(demand, { plannedVisits }) {
    const inspection = demand.reading.inspections.find(({ start }) => /^\d{4}-\d{2}-\d{2}$/.test(start ?? ''));
    if (!isVisit(demand) || !inspection) return notApplicable;
    if (!plannedVisits) return unknown('plannedVisits');
    const from = parseDate(inspection.start ?? '') ?? 0;
    const to = parseDate(inspection.end ?? '') ?? from;
    // Nobody joins a visit that is over.
    const today = demand.receivedAt?.slice(0, 10) ?? '';
    const away = (date: string) => Math.abs((parseDate(date) ?? 0) - from);
    const near = plannedVisits
      .filter(({ date }) => {
        const day = parseDate(date);
        return day !== null && date >= today && day >= from - NEAR_DAYS && day <= to + NEAR_DAYS;
      })
      .sort((one, other) => away(one.date) - away(other.date));
    const [first] = near;
    if (!first) return observe([]);
    return observe([
      {
        span: inspection.span,
        fact: {
          zh: `同期已有 ${near.length} 组到镇检查，最近一组为${first.title.startsWith(first.issuer) ? '' : first.issuer}${chineseDate(first.date)}“${first.title}”`,
          en: `${near.length} teams visit around the same time, one of them on ${first.date}`,
        },
        way: { zh: '建议并入，同日同组到镇。', en: 'Please join one of them.' },
        fixes: near.slice(0, 3).map(({ visitId, title, date }) => ({
          id: `join:${visitId}`,
          title: `并入${chineseDate(date)}“${title}”`,
          effect: '同日同组到镇，材料共用',
          // A visit of several days is not put on one by a click, and one of that very day has no date to change.
          ...(to === from && parseDate(date) !== from
            ? { edit: { span: inspection.span, replacement: chineseDate(date) } }
            : {}),
        })),
      },
    ]);
  },
});
