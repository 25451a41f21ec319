/** Changes of divisions are events with a date; nothing is overwritten without one. */
export type PlaceEventKind = 'create' | 'abolish' | 'merge' | 'split' | 'rename';
export type PlaceRef = { code: string; name: string; parentCode?: string | undefined };
export type PlaceEvent = { kind: PlaceEventKind; onDate: string; note: string; before: string[]; after: PlaceRef[] };

const NEEDS: Record<
  PlaceEventKind,
  { before: [min: number, max: number]; after: [min: number, max: number]; zh: string }
> = {
  create: { before: [0, 0], after: [1, 1], zh: '一个新区划' },
  abolish: { before: [1, 1], after: [0, 0], zh: '一个被撤销的区划' },
  rename: { before: [1, 1], after: [1, 1], zh: '一个原区划和它的新名称' },
  merge: { before: [2, 50], after: [1, 1], zh: '两个以上原区划和一个合并后的区划' },
  split: { before: [1, 1], after: [2, 50], zh: '一个原区划和两个以上新区划' },
};

/** What is missing for this kind of change, or null when the shape fits. `shapeFault({ kind: 'merge', before: ['1'], … })` → `两个以上…` */
export const shapeFault = ({ kind, before, after }: PlaceEvent): string | null => {
  const need = NEEDS[kind];
  const fits = (n: number, [min, max]: [number, number]) => n >= min && n <= max;
  const renamesItself = kind !== 'rename' || before[0] === after[0]?.code;
  const [from, to] = [new Set(before).size, new Set(after.map((one) => one.code)).size];
  const namedOnce = from === before.length && to === after.length;
  return namedOnce && fits(from, need.before) && fits(to, need.after) && renamesItself ? null : need.zh;
};

/** Places that end with the event (a merged-into or split-from place that keeps its code goes on). */
export const endedBy = ({ kind, before, after }: PlaceEvent): string[] =>
  kind === 'rename' ? [] : before.filter((code) => !after.some((one) => one.code === code));

/** Places that begin with the event. */
export const begunBy = ({ kind, before, after }: PlaceEvent): PlaceRef[] =>
  kind === 'rename' ? [] : after.filter((one) => !before.includes(one.code));
