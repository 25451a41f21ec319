import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { RelayDocument } from '@songbang/engine/reading/relay/facts.ts';
import { StartError } from '../config/start-error.ts';
import { readFault } from '../files/input-bytes.ts';
import { allJsonLines, hasText, type RowCheck } from './json-lines.ts';
import { noticeText } from './notice-input.ts';
import { UsageError } from './usage-error.ts';

/**
 * The held documents to compare with: every readable file of a folder and of the folders in it, named by its path there, or the lines of
 * a JSONL. A file that cannot be read is named on standard error and left out; a faulty line throws UsageError.
 */
export const loadCorpus = async (path: string): Promise<RelayDocument[]> => {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => error.code ?? '');
  if (typeof found === 'string') {
    if (found !== 'ENOENT') throw readFault(path, found);
    throw new UsageError(`没有这个文件或文件夹：${path}，请核对路径。 There is no file or folder ${path}.`);
  }
  if (found.isDirectory()) return documentsIn(path);
  const rows = await allJsonLines<RelayDocument>(path, heldFault);
  if (rows.length === 0) sayEmpty(path);
  return rows.map((row) => ({ ...row, id: String(row.id) }));
};

const documentsIn = async (folder: string): Promise<RelayDocument[]> => {
  const names = (await namesIn(folder, '')).sort();
  const documents: RelayDocument[] = [];
  for (const name of names) {
    const text = await readable(join(folder, name));
    if (text !== null) documents.push({ id: name, text });
  }
  if (documents.length === 0) sayEmpty(folder);
  return documents;
};

const sayEmpty = (path: string): void => {
  process.stderr.write(`${path} 里没有可以对照的文件。 There is nothing to compare with in ${path}.\n`);
};

const readable = async (path: string): Promise<string | null> => {
  try {
    return await noticeText(path);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof StartError)) throw error;
    process.stderr.write(`没有对照（not compared） ${error.message}\n`);
    return null;
  }
};

/** Files that people did not put there: .DS_Store, ~$通知.docx, Thumbs.db. */
const LEFT_BEHIND = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

const namesIn = async (folder: string, under: string): Promise<string[]> => {
  const entries = await readdir(join(folder, under), { withFileTypes: true });
  const named = entries.filter((entry) => !LEFT_BEHIND.test(entry.name));
  const lists = await Promise.all(
    named.map(async (entry) => {
      const name = join(under, entry.name);
      // A linked folder may lead back here; a linked file is a file.
      if (entry.isDirectory()) return namesIn(folder, name);
      return (await isFile(folder, name, entry)) ? [name] : [];
    }),
  );
  return lists.flat();
};

const isFile = async (folder: string, name: string, entry: Dirent): Promise<boolean> =>
  entry.isFile() ||
  (entry.isSymbolicLink() &&
    (await stat(join(folder, name)).then(
      (target) => target.isFile(),
      () => false,
    )));

const heldFault: RowCheck = (value) => {
  const { id } = value as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number') return { zh: '缺少“id”', en: 'has no "id"' };
  return hasText('text')(value) ?? factFault(value);
};

/** What may be said of a document beside its text is text, or nothing. */
export const factFault: RowCheck = (value) => {
  const facts = value as Record<string, unknown>;
  const wrong = ['title', 'docNo', 'issuer', 'issuedOn'].find(
    (name) => facts[name] != null && typeof facts[name] !== 'string',
  );
  return wrong === undefined ? null : { zh: `的“${wrong}”不是文字`, en: `has a "${wrong}" that is no text` };
};
