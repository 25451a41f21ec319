import { parseDate } from '../../../calendar/date.ts';
import { defineRule, notApplicable, observe, unknown } from '../../rule.ts';
import { productDefault } from '../../sources.ts';
import { chineseDate } from '../../text/chinese-date.ts';
import { advise } from '../../text/fixes.ts';

const round = (hours: number) => Math.round(hours * 10) / 10;

/** 本周 when the week holds the day of receipt or is not named; otherwise its first day. */
const weekWords = (week: string | undefined, receivedAt: string | null): string => {
  if (week === undefined || receivedAt === null) return '本周';
  const days = (parseDate(receivedAt.slice(0, 10)) ?? 0) - (parseDate(week) ?? 0);
  return days >= 0 && days < 7 ? '本周' : `${chineseDate(week)}当周`;
};

export const capacity = defineRule({
  id: 'P-CAP-01',
  version: 2,
  titles: { zh: '承接岗位本周余量不足', en: 'The post has too few hours left' },
  requirement: {
    zh: '派事项宜看承接岗位的剩余工时（默认提示，不是上级规定）',
    en: 'look at the hours left at the post that must do it (a reminder of ours, not a rule)',
  },
  source: productDefault('岗位余量', 'capacity', 3),
  modality: 'encouragement',
  effectiveFrom: '2000-01-01',
  emergencyExempt: true,
  check({ reading, receivedAt }, { remainingHours, hoursPerTarget }) {
    if (reading.asks.length === 0) return notApplicable;
    if (!remainingHours || hoursPerTarget === undefined) {
      return unknown(
        ...(remainingHours ? [] : ['remainingHours']),
        ...(hoursPerTarget === undefined ? ['hoursPerTarget'] : []),
      );
    }
    const short = remainingHours.filter(({ hours }) => hours < hoursPerTarget).sort((a, b) => a.hours - b.hours);
    const [least] = short;
    if (!least) return observe([]);
    return observe([
      {
        span: reading.asks[0]?.span ?? null,
        fact: {
          zh: `${least.post}${weekWords(least.week, receivedAt)}剩 ${round(least.hours)} 小时，此事约需 ${round(hoursPerTarget)} 小时${short.length > 1 ? `，另有 ${short.length - 1} 个岗位不足` : ''}`,
          en: `${least.post} has ${round(least.hours)} hours left in the week; this takes about ${round(hoursPerTarget)}`,
        },
        way: {
          zh: '建议改到下周，或用已有数据、减少填报项。',
          en: 'Please move it to next week, use held data or ask for less.',
        },
        fixes: [
          advise('re-date', '改到下周', '期限顺延到余量足够的一周'),
          advise('held-data', '用已有数据', '先调取已报数据'),
        ],
      },
    ]);
  },
});
