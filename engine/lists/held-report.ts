import { alike, shapeOf, type TitleShape } from './likeness.ts';

export type HeldReport = {
  id: string;
  title: string;
  issuerName: string;
  frequency: string;
  fields: readonly string[];
  lastReportedOn: string | null;
};

export type SameData = { requestId: string; title: string; reportedOn: string; sharedFields: string[] };

/** Titles this alike ask for the same table. */
const SAME_TABLE = 0.75;
/** Fields a text must name, as a count and as a share of the report's fields, to be the same data under another title. */
const FEWEST_FIELDS = 3;
const FIELD_SHARE = 0.6;
/** How long data given once answer a question of the same kind, days. */
const FRESH_DAYS: Readonly<Record<string, number>> = {
  daily: 2,
  weekly: 8,
  monthly: 35,
  quarterly: 100,
  'half-yearly': 190,
  yearly: 370,
};
const FRESH_OTHERWISE = 35;
/** Every table has these; naming them says nothing. */
const EVERYWHERE =
  /^(?:序号|备注|填报人|填报单位|填报日期|联系电话|联系人|单位|时间|姓名|合计|审核人|负责人|乡镇|村名?)$/;

/** The held reports are the same objects from request to request. */
const shapes = new WeakMap<HeldReport, ReportShape>();

type ReportShape = { title: TitleShape; telling: string[]; reportedAt: number };

function shapeOfReport(report: HeldReport): ReportShape {
  const known = shapes.get(report);
  if (known) return known;
  const shape = {
    title: shapeOf(report.title),
    telling: report.fields.filter((field) => field.length > 1 && !EVERYWHERE.test(field)),
    reportedAt: Date.parse(report.lastReportedOn ?? ''),
  };
  shapes.set(report, shape);
  return shape;
}

/**
 * Reports already given whose data answer what is asked now: another body's standing report, given lately, with the same title or
 * with most of its fields named in the text. A body asking for its own report again is its next period, not a repeat.
 */
export function alreadyReported(
  held: readonly HeldReport[],
  asked: { titles: readonly string[]; text: string; issuerName: string | null; on: string },
): SameData[] {
  const titles = asked.titles.map(shapeOf);
  const askedAt = Date.parse(asked.on);
  return held.flatMap((report) => {
    if (report.lastReportedOn === null || report.issuerName === asked.issuerName) return [];
    const { title: shape, telling, reportedAt } = shapeOfReport(report);
    const days = (askedAt - reportedAt) / 86_400_000;
    if (!(days >= 0 && days <= (FRESH_DAYS[report.frequency] ?? FRESH_OTHERWISE))) return [];
    const named = mostNamed(telling, asked.text);
    const sameTitle = titles.some((title) => alike(title, shape) >= SAME_TABLE);
    const sameFields = named !== null;
    if (!sameTitle && !sameFields) return [];
    const sharedFields = sameFields ? named : telling;
    return [{ requestId: report.id, title: report.title, reportedOn: report.lastReportedOn, sharedFields }];
  });
}

/** The fields a text names when it names enough of them; null as soon as too many are missing, which for most reports is soon. */
function mostNamed(telling: readonly string[], text: string): string[] | null {
  const mayMiss = telling.length - Math.max(FEWEST_FIELDS, FIELD_SHARE * telling.length);
  const named: string[] = [];
  let missed = 0;
  for (const field of telling) {
    if (text.includes(field)) named.push(field);
    else if (++missed > mayMiss) return null;
  }
  return mayMiss < 0 ? null : named;
}
