import { emptyPlan, type Instance, type Plan } from '@songbang/engine/planning/instance.ts';
import { smallCounty, task } from '@songbang/engine/planning/testing/small-county.ts';
import type { County } from '../../server/test/county.ts';

export type Visit = { department: string; town: string; day: string; caseCode: string | null };

/** Every visit of the year as it stands on the weeks of the townships. */
export const visitsOf = async (county: County): Promise<Visit[]> => {
  const { rows } = await county.database.pool.query<Visit>(
    `select delivery.issuer_name as department, unit.short_name as town, request.case_code as "caseCode",
            to_char(engagement.starts_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day
       from engagement join delivery on delivery.region = engagement.region and delivery.id = engagement.delivery_id
       join request on request.region = delivery.region and request.id = delivery.request_id
       join unit on unit.id = engagement.unit_id
      where engagement.kind = 'visit' and engagement.state = 'planned' and delivery.state <> 'recalled'`,
  );
  return rows;
};

const names = (values: string[]): string[] => [...new Set(values)].sort();

/** What happened as a plan of the planner's own kind, so that its pattern finder can look at it; days are the working days of the county. */
export const asPlan = (
  visits: Visit[],
  workdays: string[],
): { instance: Instance; plan: Plan; towns: string[]; departments: string[] } => {
  const towns = names(visits.map((visit) => visit.town));
  const departments = names(visits.map((visit) => visit.department));
  const tasks = visits.map((visit) =>
    task({
      dept: departments.indexOf(visit.department),
      town: towns.indexOf(visit.town),
      b: workdays.length - 1,
      persons: [],
    }),
  );
  const small = smallCounty({ tasks });
  const instance: Instance = {
    ...small,
    D: workdays.length,
    days: workdays.map((date, day) => ({ date, month: day, week: day, dom: 1 })),
    townships: towns.map((_, id) => ({ ...small.townships[0]!, id, persons: [], blackout: workdays.map(() => 0) })),
    departments: departments.map((_, id) => ({ id, seat: 0, teams: 99 })),
  };
  const plan = emptyPlan(instance);
  visits.forEach((visit, nth) => {
    plan.mode[nth] = 1;
    // A visit at a weekend counts with the working day before it.
    plan.day[nth] = Math.max(
      0,
      workdays.findLastIndex((date) => date <= visit.day),
    );
  });
  return { instance, plan, towns, departments };
};
