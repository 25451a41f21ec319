import type { Problem } from '../problem.ts';

/**
 * The meetings in groups that share nobody: a county's are one group, a prefecture's one per county. Small groups are put together, so
 * that each is worth a proof of its own. Groups and members are in order of meeting numbers.
 *
 *     meetingGroups(compile(prefectureOfTen)).length === 10
 */
export function meetingGroups(p: Problem): number[][] {
  const leader = Int32Array.from({ length: p.meetings }, (_, j) => j);
  const find = (j: number): number => {
    let top = j;
    while (leader[top] !== top) top = leader[top]!;
    leader[j] = top;
    return top;
  };
  const firstOf = new Int32Array(p.persons).fill(-1);
  for (let j = 0; j < p.meetings; j++)
    for (let x = p.meetingOff[j]!; x < p.meetingOff[j + 1]!; x++) {
      const person = p.meetingPerson[x]!;
      if (firstOf[person] === -1) firstOf[person] = j;
      const [low, high] = [find(firstOf[person]!), find(j)].sort((a, b) => a - b) as [number, number];
      leader[high] = low;
    }
  const groups = new Map<number, number[]>();
  for (let j = 0; j < p.meetings; j++) groups.set(find(j), [...(groups.get(find(j)) ?? []), j]);
  return joinSmall([...groups.values()]);
}

const SMALL = 40;

function joinSmall(groups: number[][]): number[][] {
  const joined: number[][] = [];
  for (const group of groups) {
    const last = joined.at(-1);
    if (last && last.length + group.length <= SMALL) last.push(...group);
    else joined.push([...group]);
  }
  return joined.map((group) => group.sort((x, y) => x - y));
}
