/**
 * JSON with sorted keys and no spaces: the same value always gives the same bytes, also after a round trip through jsonb
 * (which reorders keys). `canonicalJson({ b: 1, a: [null] })` → `{"a":[null],"b":1}`. Undefined members are dropped.
 */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one ?? null)).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
};
