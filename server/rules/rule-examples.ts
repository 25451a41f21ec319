import { readFile } from 'node:fs/promises';
import type { Examples } from '@songbang/engine/rules/example.ts';
import type { Pack, Rule } from '@songbang/engine/rules/rule.ts';
import { parse } from 'yaml';

const PACKS = new URL('../../engine/rules/packs/', import.meta.url);

/** The examples that lie beside a rule's file; none for a rule that a county wrote itself. */
export const examplesOf = async (pack: Pack, rule: Rule): Promise<Examples> => {
  const path = new URL(`${pack.place ? `local/${pack.id}` : pack.id}/${rule.id}.yaml`, PACKS);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return text === null ? { firing: [], passing: [] } : (parse(text) as Examples);
};

export type ShownExample = { outcome: 'firing' | 'passing' | 'unknown'; text: string; missing: string[] };

/** Examples as a reader wants them: the text and what the rule says to it. */
export const shownExamples = ({ firing, passing, unknown = [] }: Examples): ShownExample[] =>
  (
    [
      ['firing', firing],
      ['passing', passing],
      ['unknown', unknown],
    ] as const
  ).flatMap(([outcome, examples]) => examples.map(({ text, missing = [] }) => ({ outcome, text, missing })));
