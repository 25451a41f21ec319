import { citationKeysOf } from './citation.ts';
import { factsOf, type RelayDocument } from './facts.ts';
import { fingerprints, type PrintOptions, uniquePrints, wordPrint } from './fingerprint.ts';
import { addPrints, documentsWith, type RelayIndex } from './relay-index.ts';

/**
 * Everything the index needs of a document, ascending and unique: the prints of its text and one print for each name it
 * can be cited by, so that citations resolve through the same lists. Store it with `encodePrints` and give it back to `addPrints`.
 */
export const printsOfDocument = (document: Omit<RelayDocument, 'id'>, options: PrintOptions): Uint32Array => {
  const names = citationKeysOf(factsOf(document)).map(wordPrint);
  const { prints } = fingerprints(document.text, options);
  const all = new Uint32Array(prints.length + names.length);
  all.set(prints);
  all.set(names, prints.length);
  return uniquePrints(all);
};

/** Adds a document by its text, replacing one of the same id. @example addDocument(index, { id: 'a', title: '…', text: '…' }) */
export const addDocument = (index: RelayIndex, document: RelayDocument): void =>
  addPrints(index, { id: document.id, prints: printsOfDocument(document, index.options.print) });

/** One name may belong to many documents (the same notice every year); removed ones count until the next merge. */
const LOOKED_AT = 64;

/** Ids of held documents that can be cited by one of the keys, at most `most`; the caller checks what else was said. */
export const documentsNamed = (index: RelayIndex, keys: string[], most: number): string[] => {
  const found = new Uint32Array(LOOKED_AT);
  const ids = new Set<string>();
  for (const key of keys) {
    const count = documentsWith(index, wordPrint(key), found);
    for (let i = 0; i < count && ids.size < most; i++) {
      const id = index.ids[found[i]!];
      if (id) ids.add(id);
    }
  }
  return [...ids];
};
