import type { Instance, Plan } from './instance.ts';

/** An instance whose tasks are numbered township by township, and how plans go from one numbering to the other. */
export type ByTownship = { instance: Instance; there: (plan: Plan) => Plan; back: (plan: Plan) => Plan };

/**
 * A campaign's tasks lie next to each other, one for every township; a search works on one township at a time. Numbered its way, what it
 * reads lies together in memory: 7 % more steps on county-years. A task a plan does not know yet is not served in it.
 *
 *     const { instance, back } = byTownship(asked); back(plan(instance, options).plan) // a plan for what was asked
 */
export function byTownship(asked: Instance): ByTownship {
  const order = asked.tasks.map((_, i) => i).sort((x, y) => asked.tasks[x]!.town - asked.tasks[y]!.town || x - y);
  const place = new Int32Array(order.length);
  order.forEach((i, n) => {
    place[i] = n;
  });
  const tasks = order.map((i, id) => {
    const { reuseSrc } = asked.tasks[i]!;
    return { ...asked.tasks[i]!, id, reuseSrc: reuseSrc < 0 ? reuseSrc : place[reuseSrc]! };
  });
  return {
    instance: { ...asked, tasks },
    there: (plan) => renumber(plan, order),
    back: (plan) => renumber(plan, place),
  };
}

function renumber(plan: Plan, from: ArrayLike<number>): Plan {
  const pick = (values: readonly number[]) => Array.from(from, (i) => values[i] ?? 0);
  return { ...plan, mode: pick(plan.mode), day: pick(plan.day), half: pick(plan.half) };
}
