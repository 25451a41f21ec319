import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { chineseCalendar } from '@songbang/engine/calendar/chinese.ts';
import { read } from '@songbang/engine/reading/read.ts';
import { addDocument } from '@songbang/engine/reading/relay/document.ts';
import type { RelayDocument } from '@songbang/engine/reading/relay/facts.ts';
import { type RelayFinding, relayOf } from '@songbang/engine/reading/relay/relay.ts';
import { createRelayIndex } from '@songbang/engine/reading/relay/relay-index.ts';
import { hasText, jsonLines } from './json-lines.ts';
import { inputBytes, noticeText } from './notice-input.ts';
import { UsageError } from './usage-error.ts';

export type RelayCommandOptions = { corpus: string; json?: boolean; jsonl?: boolean };

const calendar = chineseCalendar();
const reader = (text: string) => read(text, { calendar });

/** `songbang relay`: where a document came from, against a folder of files or a JSONL corpus. */
export const relayCommand = async (file: string, options: RelayCommandOptions): Promise<void> => {
  const corpus = await loadCorpus(options.corpus);
  const held = new Map(corpus.map((document) => [document.id, document]));
  const index = createRelayIndex();
  for (const document of corpus) addDocument(index, document);
  const judge = (query: Omit<RelayDocument, 'id'> & { id?: string }): RelayFinding =>
    relayOf({ ...query, reading: reader(query.text) }, index, {
      documentOf: (id) => held.get(id) ?? null,
      read: reader,
    });
  if (!options.jsonl) {
    const finding = judge({ text: await noticeText(file) });
    process.stdout.write(options.json ? `${JSON.stringify(finding)}\n` : sentence(finding));
    return;
  }
  const text = Buffer.from((await inputBytes(file)).bytes).toString('utf8');
  for (const query of jsonLines<RelayDocument>(text, file, hasText('text')))
    process.stdout.write(`${JSON.stringify({ id: query.id, ...judge(query) })}\n`);
};

const loadCorpus = async (path: string): Promise<RelayDocument[]> => {
  const found = await stat(path).catch(() => null);
  if (!found) throw new UsageError(`没有这个文件或文件夹：${path}。 There is no file or folder ${path}.`);
  if (!found.isDirectory()) return jsonLines<RelayDocument>(await readFile(path, 'utf8'), path, hasText('id', 'text'));
  const names = (await readdir(path, { withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort();
  const documents: RelayDocument[] = [];
  for (const name of names) documents.push({ id: name, text: await noticeText(join(path, name)) });
  return documents;
};

const VERDICTS: Record<RelayFinding['verdict'], string> = {
  relay: '转发件',
  repeat: '重复件',
  quotes: '引用他文',
  original: '未见来源',
  'relay-of-unknown': '转发件，来源文件不在库中',
};

const sentence = (finding: RelayFinding): string => {
  const parents = finding.parents
    .slice(0, 5)
    .map((one) => `  ${one.id}  相同 ${(one.coverage * 100).toFixed(1)}%${one.cited ? '  文中引用' : ''}`);
  const news = `新增段落 ${finding.newParagraphs.length} · 新增要求 ${finding.newAsks.length} · 期限提前 ${finding.tightened.length}`;
  return `${VERDICTS[finding.verdict]}  照抄 ${(finding.copiedShare * 100).toFixed(1)}%\n${parents.join('\n')}${parents.length > 0 ? '\n' : ''}${news}\n`;
};
