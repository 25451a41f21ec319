import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { addWords, knownWords } from './known-words.ts';
import { zhCN } from './zh-CN.ts';

const source = fileURLToPath(new URL('..', import.meta.url));
const groups = join(source, 'locale', 'zh-CN');
const keys = Object.keys(zhCN);
const START = join(source, 'main.tsx');

const isCode = (path: string): boolean => /\.tsx?$/.test(path);
const textOf = (path: string): string => readFileSync(path, 'utf8');
const near = (path: string, names: Iterable<RegExpExecArray>): string[] =>
  [...names].map((match) => resolve(dirname(path), match[1]!)).filter(isCode);

/** Files that come together with this one; what is fetched by itself later is left out. */
const together = (path: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(path)) return seen;
  seen.add(path);
  const imports = textOf(path).matchAll(/^(?:import|export)(?! type)(?:[^;']*? from)? '(\.[^']+)';/gm);
  for (const next of near(path, imports)) if (!next.startsWith(groups)) together(next, seen);
  return seen;
};

const everyFile = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return everyFile(path);
    return isCode(path) && !/\.test\./.test(path) ? [path] : [];
  });

/** Pages, and parts that come by themselves. */
const entries = (): string[] =>
  [...new Set(everyFile(source).flatMap((path) => near(path, textOf(path).matchAll(/import\('(\.[^']+)'\)/g))))].filter(
    (path) => !path.startsWith(join(source, 'locale')),
  );

/** The keys a file asks for: whole ones, and all that one put together could be. */
const asked = (path: string): string[] => {
  const text = textOf(path);
  const begun = [...text.matchAll(/`([a-zA-Z]+\.[a-zA-Z.]*)\$\{/g), ...text.matchAll(/\bword\('([a-zA-Z]+)'/g)].map(
    ([, start]) => (start!.includes('.') ? start! : `${start}.`),
  );
  return keys.filter((key) => text.includes(`'${key}'`) || begun.some((start) => key.startsWith(start)));
};

const added = async (files: Iterable<string>): Promise<Set<string>> => {
  const words = new Set<string>();
  for (const path of files) {
    const text = textOf(path);
    const said = /^addWords\(([^)]*)\);/m.exec(text)?.[1]?.split(/,\s*/) ?? [];
    for (const name of said.filter((one) => one !== '')) {
      const imported = new RegExp(`import \\{ (\\w+)(?: as ${name})? \\} from '(\\.[^']+zh-CN/\\w+\\.ts)';`, 'g');
      const found = [...text.matchAll(imported)].find((one) => one[0].includes(`as ${name} `) || one[1] === name);
      const module = (await import(resolve(dirname(path), found![2]!))) as Record<string, Record<string, string>>;
      for (const key of Object.keys(module[found![1]!]!)) words.add(key);
    }
  }
  return words;
};

const first = new Set(Object.keys(knownWords));

describe('the words of a page', () => {
  it('that every page shows are there from the first', () => {
    const missing = [...together(START)].flatMap((path) => asked(path).filter((key) => !first.has(key)));
    expect(missing).toEqual([]);
  });
  it.each(entries().map((path) => [relative(source, path), path]))('come with its file: %s', async (_, entry) => {
    const files = together(entry);
    const there = await added(files);
    const missing = [...files].flatMap((path) =>
      asked(path)
        .filter((key) => !first.has(key) && !there.has(key))
        .map((key) => `${relative(source, path)}: ${key}`),
    );
    expect(missing).toEqual([]);
  });
  it('are known once they were added', () => {
    const key = keys.find((one) => !first.has(one)) as keyof typeof zhCN;
    expect(knownWords[key]).toBeUndefined();
    addWords({ [key]: zhCN[key] });
    expect(knownWords[key]).toBe(zhCN[key]);
  });
});
