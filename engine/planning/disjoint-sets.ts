/** Disjoint sets of 0 … count - 1, all apart at first. */
export function createGroups(count: number) {
  const root = Array.from({ length: count }, (_, x) => x);
  const find = (x: number): number => {
    let at = x;
    while (root[at] !== at) {
      root[at] = root[root[at]!]!;
      at = root[at]!;
    }
    return at;
  };
  const join = (x: number, y: number): void => {
    const [a, b] = [find(x), find(y)];
    root[Math.max(a, b)] = Math.min(a, b);
  };
  return { find, join };
}
