import { addDays, workday } from '../days.ts';
import { type Letter, writeLetter } from '../letters/letter.ts';
import type { Draft } from '../notice.ts';
import { type Random, randomOf } from '../random.ts';
import type { Topic } from '../topics/read-topics.ts';
import { arrivalOn, senderNamed, writtenDay, type YearContext } from './context.ts';

/**
 * How often the 168 forms fall due. The regimes arrive in the first weeks of the year, so that these shares give
 * about 1,377 submissions in it (scenarios/README.md).
 */
const RHYTHMS: [Rhythm, number][] = [
  ['weekly', 5],
  ['twice-monthly', 7],
  ['monthly', 69],
  ['quarterly', 25],
  ['yearly', 62],
];
type Rhythm = 'weekly' | 'twice-monthly' | 'monthly' | 'quarterly' | 'yearly';

/** One notice for each form of each topic: every form is a report type of its own. */
export const yearReports = (context: YearContext): Draft[] => {
  const random = randomOf(context.seed, 'reports');
  const forms = context.topics.flatMap((topic) => topic.forms.map((form) => ({ topic, form })));
  const order = random.some(forms, forms.length);
  const rhythms = RHYTHMS.flatMap(([rhythm, count]) => Array.from({ length: count }, () => rhythm));
  return order.map(({ topic, form }, index) =>
    report(context, { topic, form, rhythm: rhythms[index] ?? 'yearly', index }, random),
  );
};

type Plan = { topic: Topic; form: string; rhythm: Rhythm; index: number };

const report = (context: YearContext, plan: Plan, random: Random): Draft => {
  const sender = senderNamed(context, random.pick(plan.topic.county));
  // Yearly forms come when their day comes; standing ones in the first three weeks.
  const day =
    plan.rhythm === 'yearly'
      ? random.pick(context.workdays.slice(0, -12))
      : workday(context.calendar, context.from, random.int(0, 14));
  const receivedAt = arrivalOn(day, random);
  const letter: Letter = {
    sender,
    subject: `关于报送${plan.form}的通知`,
    paragraphs: [
      `为及时掌握${random.pick(plan.topic.matters)}情况，现就报送${plan.form}有关事项通知如下：`,
      `请各乡镇（街道）${when(context, plan.rhythm, day, random)}前将《${plan.form}》报${sender.short}，所填数据须经分管领导审核签字。`,
    ],
    issuedOn: day,
    redHead: random.chance(0.4),
    attachments: [plan.form],
  };
  return {
    key: `report-${plan.index}`,
    topic: plan.topic.id,
    sender,
    channel: letter.redHead ? 'red-head' : 'memo',
    receivedAt,
    targets: context.towns,
    text: writeLetter(letter),
    emergencyBasis: null,
    inPlan: false,
    caseCode: null,
  };
};

const when = (context: YearContext, rhythm: Rhythm, day: string, random: Random): string => {
  switch (rhythm) {
    case 'weekly':
      return `于每周${random.pick(['四', '五'])}`;
    case 'twice-monthly':
      return random.pick(['于每月10日、25日', '于每月5日、20日', '于每月15日、28日']);
    case 'monthly':
      return `于每月${random.int(3, 28)}日`;
    case 'quarterly':
      return `于每季度末月${random.pick([20, 25, 28])}日`;
    case 'yearly':
      return `于${writtenDay(workday(context.calendar, addDays(day, 3), random.int(0, 5)), day)}`;
  }
};
