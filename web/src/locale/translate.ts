import type { MessageKey, Messages } from './zh-CN.ts';

export type Values = Record<string, string | number>;

/**
 * Fills `{name}` in a message, and `{name~one~many}` with the word that fits its number; a name without a value stays visible,
 * so that a mistake shows.
 * @example fill('{n} {n~town~towns}', { n: 1 }) // '1 town'
 */
export function fill(template: string, values: Values = {}): string {
  return template.replace(/\{(\w+)(?:~([^~}]*)~([^}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    if (!Object.hasOwn(values, name)) return whole;
    const value = String(values[name]);
    if (one === undefined || many === undefined) return value;
    return value === '1' ? one : many;
  });
}

/** A word list keyed by code, such as `kind.*`: the code itself when the list does not know it (a newer server). */
export function wordIn(messages: Messages, family: string, code: string): string {
  const key = `${family}.${code}`;
  return Object.hasOwn(messages, key) ? messages[key as MessageKey] : code;
}
