import type { BoardItem } from './board-items.ts';

/** An item that two plans put differently. */
export type Difference = { key: string; title: string; issuer: string; towns: string[]; a: Where; b: Where };
export type Where = { date: string | null; half: string | null; mode: string };

/** What two plans of one county arrange differently, and what only one of them has; in order of the earlier date. */
export const differencesOf = (
  a: { items: BoardItem[]; towns: { name: string }[] },
  b: { items: BoardItem[]; towns: { name: string }[] },
): { moved: Difference[]; onlyA: number; onlyB: number } => {
  const inB = new Map(b.items.map((item) => [item.key, item]));
  const inA = new Set(a.items.map((item) => item.key));
  const where = ({ date, half, mode }: BoardItem): Where => ({ date, half, mode });
  const moved = a.items.flatMap((item): Difference[] => {
    const other = inB.get(item.key);
    if (!other || (other.date === item.date && other.half === item.half && other.mode === item.mode)) return [];
    const towns = item.towns.map((town) => a.towns[town]?.name ?? '');
    return [{ key: item.key, title: item.title, issuer: item.issuer, towns, a: where(item), b: where(other) }];
  });
  const first = ({ a: x, b: y }: Difference) => [x.date, y.date].filter((date) => date !== null).sort()[0] ?? '';
  return {
    moved: moved.sort((x, y) => (first(x) < first(y) ? -1 : first(x) > first(y) ? 1 : 0)),
    onlyA: a.items.filter((item) => !inB.has(item.key)).length,
    onlyB: b.items.filter((item) => !inA.has(item.key)).length,
  };
};
