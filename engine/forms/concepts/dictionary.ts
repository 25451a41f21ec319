import { DISABILITY } from './disability.ts';
import type { Entry, EntryBlock } from './entry.ts';
import { HOUSEHOLD } from './household.ts';
import { IDENTITY } from './identity.ts';
import { ORGANISATION } from './organisation.ts';
import { PLACE } from './place.ts';
import { PROPERTY } from './property.ts';
import { RELIEF } from './relief.ts';
import { STUDENT } from './student.ts';
import { WORK } from './work.ts';

const BLOCKS: EntryBlock[] = [
  ...IDENTITY,
  ...PLACE,
  ...HOUSEHOLD,
  ...RELIEF,
  ...DISABILITY,
  ...STUDENT,
  ...WORK,
  ...PROPERTY,
  ...ORGANISATION,
];

/** The attributes Songbang knows before anybody has taught it one. */
export const ENTRIES: readonly Entry[] = BLOCKS.flatMap((block) =>
  block.rows.map(([attribute, kind, aliases, unit, standard]) => ({
    attribute,
    kind,
    scope: block.scope,
    source: block.source,
    unit: unit ?? null,
    standard: standard ?? null,
    aliases: aliases.split(' '),
  })),
);

/** Alias → entry. An alias two entries claim would make merging a matter of file order; a test forbids it. */
export type AliasIndex = ReadonlyMap<string, Entry>;

/**
 * The index the matcher looks labels up in.
 * @param learned aliases people confirmed, which go before the seed: `[alias, attribute]`
 * @example aliasIndex().get('身份证号')?.attribute // 'id'
 */
export function aliasIndex(learned: readonly (readonly [alias: string, attribute: string])[] = []): AliasIndex {
  const index = new Map<string, Entry>();
  for (const entry of ENTRIES) for (const alias of entry.aliases) index.set(alias, entry);
  for (const [alias, attribute] of learned) {
    const entry = ENTRIES.find((each) => each.attribute === attribute);
    if (entry) index.set(alias, { ...entry, source: '人工确认' });
  }
  return index;
}
