import { UsageError } from './usage-error.ts';

/** Rows of a JSONL text with their line numbers; a faulty line is named. `check` says what is missing, or null. */
export const jsonLines = <Row>(text: string, where: string, check: (value: unknown) => string | null): Row[] =>
  text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const value = parsed(line);
    const fault = value === undefined ? 'JSON' : check(value);
    if (fault !== null)
      throw new UsageError(`${where} 第 ${index + 1} 行缺少 ${fault}。 ${where}, line ${index + 1}: missing ${fault}.`);
    return [value as Row];
  });

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

/** A check that the value is an object holding these text members. */
export const hasText =
  (...names: string[]) =>
  (value: unknown): string | null => {
    if (typeof value !== 'object' || value === null) return names[0] ?? 'object';
    return names.find((name) => typeof (value as Record<string, unknown>)[name] !== 'string') ?? null;
  };
