/** A word of the address bar, which anybody can type: short text or nothing. `text(12) // '12'` */
function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' && value.length <= 200 ? value : undefined;
}

export type Search<Name extends string> = { [Key in Name]?: string | undefined };

/** The named words of the address bar and nothing else. `searchOf('q')({ q: 'x', y: 1 }) // { q: 'x' }` */
export const searchOf =
  <Name extends string>(...names: Name[]) =>
  (search: Record<string, unknown>): Search<Name> =>
    Object.fromEntries(names.map((name) => [name, text(search[name])])) as Search<Name>;
