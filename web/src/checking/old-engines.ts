/**
 * The few library functions the checker uses that Chromium before 93 lacks. Pages get theirs from the build's polyfill file;
 * a worker is a world of its own and must bring them along.
 */
type Patch = [owner: object, name: string, value: unknown];

function at<Item>(this: ArrayLike<Item>, index: number): Item | undefined {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

function findLast<Item>(this: Item[], accepts: (item: Item, index: number) => boolean): Item | undefined {
  for (let index = this.length - 1; index >= 0; index--) {
    const item = this[index] as Item;
    if (accepts(item, index)) return item;
  }
  return undefined;
}

export const patches: Patch[] = [
  [Object, 'hasOwn', (owner: object, key: PropertyKey) => Object.hasOwn(owner, key)],
  [Array.prototype, 'at', at],
  [String.prototype, 'at', at],
  [Array.prototype, 'findLast', findLast],
  [
    Array.prototype,
    'toSorted',
    function toSorted(this: unknown[], order?: (a: unknown, b: unknown) => number) {
      return [...this].sort(order);
    },
  ],
  [
    Array.prototype,
    'toReversed',
    function toReversed(this: unknown[]) {
      return [...this].reverse();
    },
  ],
];

/** Adds what is missing and touches nothing that is there. */
export function completeOldEngine(): void {
  for (const [owner, name, value] of patches)
    if (!(name in owner)) Object.defineProperty(owner, name, { value, writable: true, configurable: true });
}
