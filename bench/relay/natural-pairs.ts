import { readdirSync, readFileSync } from 'node:fs';
import type { RelayDocument } from '../../engine/reading/relay/facts.ts';
import type { RelayVerdict } from '../../engine/reading/relay/verdict.ts';

/** A line of its own, or lines `from`…`to` of another document of the family with words replaced. */
type Line = string | { copy: string; from: number; to: number; replace?: [string, string][] };

type Head = { id: string; title?: string; docNo?: string; issuer?: string; issuedOn?: string };

export type Expectation = {
  verdict: RelayVerdict;
  /** The parent, or several when any of them is right. */
  parent?: string | string[];
  /** Documents the copied share is counted against when they are several. */
  basis?: string[];
  chain?: string[];
  /** Indexes of non-empty lines that no parent carries. */
  new?: number[];
};

export type NaturalQuery = { id: string; query: RelayDocument; withhold: string[]; expect: Expectation };

export type Family = { name: string; documents: RelayDocument[]; queries: NaturalQuery[] };

type File = {
  name: string;
  documents: (Head & { lines: Line[] })[];
  queries: (Head & { lines: Line[]; withhold?: string[]; expect: Expectation })[];
};

const expand = (lines: Line[], known: Map<string, string[]>): string[] =>
  lines.flatMap((line) => {
    if (typeof line === 'string') return [line];
    const source = known.get(line.copy);
    if (source === undefined) throw new Error(`unknown document ${line.copy}`);
    const copied = source.slice(line.from, line.to + 1);
    return copied.map((text) => (line.replace ?? []).reduce((made, [from, to]) => made.replaceAll(from, to), text));
  });

const headOf = ({ title, docNo, issuer, issuedOn }: Head): Omit<RelayDocument, 'id' | 'text'> => ({
  ...(title ? { title } : {}),
  ...(docNo ? { docNo } : {}),
  ...(issuer ? { issuer } : {}),
  ...(issuedOn ? { issuedOn } : {}),
});

const readFamily = (url: URL, prefix: string): Family => {
  const file = JSON.parse(readFileSync(url, 'utf8')) as File;
  const known = new Map<string, string[]>();
  const name = (id: string): string => `${prefix}/${id}`;
  const documents = file.documents.map((document) => {
    const lines = expand(document.lines, known);
    known.set(document.id, lines);
    return { ...headOf(document), id: name(document.id), text: lines.join('\n') };
  });
  const queries = file.queries.map(({ lines, withhold, expect, ...head }) => {
    const parents = typeof expect.parent === 'string' ? [expect.parent] : expect.parent;
    const named: Expectation = {
      ...expect,
      ...(parents ? { parent: parents.map(name) } : {}),
      ...(expect.basis ? { basis: expect.basis.map(name) } : {}),
      ...(expect.chain ? { chain: expect.chain.map(name) } : {}),
    };
    const query = { ...headOf(head), id: name(`query-${head.id}`), text: expand(lines, known).join('\n') };
    return { id: query.id, query, withhold: (withhold ?? []).map(name), expect: named };
  });
  return { name: file.name, documents, queries };
};

/** The hand-written families beside this file. */
export const naturalFamilies = (): Family[] => {
  const folder = new URL('./pairs/', import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => readFamily(new URL(file, folder), file.replace('.json', '')));
};
