import { chineseCalendar } from '@songbang/engine/calendar/chinese.ts';
import { read } from '@songbang/engine/reading/read.ts';
import { addDocument } from '@songbang/engine/reading/relay/document.ts';
import type { RelayDocument } from '@songbang/engine/reading/relay/facts.ts';
import { type RelayFinding, relayOf } from '@songbang/engine/reading/relay/relay.ts';
import { createRelayIndex } from '@songbang/engine/reading/relay/relay-index.ts';
import { eachJsonLine, hasText, type RowCheck, type RowFault } from './json-lines.ts';
import { noticeText } from './notice-input.ts';
import { factFault, loadCorpus } from './relay-corpus.ts';
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
  const judge = (query: Query): RelayFinding =>
    relayOf({ ...query, reading: reader(query.text) }, index, {
      documentOf: (id) => held.get(id) ?? null,
      read: reader,
    });
  if (options.jsonl)
    return eachJsonLine<Query>(file, queryFault, ({ id, ...query }) =>
      process.stdout.write(
        `${JSON.stringify({ id, ...judge(id === undefined ? query : { id: String(id), ...query }) })}\n`,
      ),
    );
  const text = await noticeText(file);
  const fault = classified(text);
  if (fault) throw new UsageError(`${file} ${fault.zh}。 ${file} ${fault.en}.`);
  const finding = judge({ text });
  process.stdout.write(options.json ? `${JSON.stringify(finding)}\n` : sentence(finding));
};

type Query = Omit<RelayDocument, 'id'> & { id?: string };

const queryFault: RowCheck = (value) => hasText('text')(value) ?? factFault(value) ?? classified((value as Query).text);

/** A classified document is compared with nothing. */
const classified = (text: string): RowFault | null => {
  const { secrecy } = reader(text);
  return secrecy === null
    ? null
    : { zh: `带有密级标志（${secrecy}），不读取，请走涉密渠道`, en: 'carries a secrecy mark and is not read' };
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
