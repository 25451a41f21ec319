import type { MessageKey, Messages } from './zh-CN.ts';

export type Values = Record<string, string | number>;

/** Fills `{name}` in a message; a name without a value stays visible, so that a mistake shows. */
export function fill(template: string, values: Values = {}): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}

/** A word list keyed by code, such as `kind.*`: the code itself when the list does not know it (a newer server). */
export function wordIn(messages: Messages, family: string, code: string): string {
  const key = `${family}.${code}`;
  return Object.hasOwn(messages, key) ? messages[key as MessageKey] : code;
}
