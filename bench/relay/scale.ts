/**
 * Speed and memory of the index: `node bench/relay/scale.ts --documents 100000 [--length 2000] [--queries 1000] [--record]`.
 * Above 500,000 documents the sparse prints are used, as in the product. Half of the queries are relays of held documents,
 * a quarter short excerpts, a quarter foreign texts.
 */
import process from 'node:process';
import { DENSE, fingerprints, SPARSE, uniquePrints } from '../../engine/reading/relay/fingerprint.ts';
import { judgeRelay } from '../../engine/reading/relay/relay.ts';
import {
  countDocument,
  finishBuild,
  indexBytes,
  placeDocument,
  type RelayIndex,
  startBuild,
} from '../../engine/reading/relay/relay-index.ts';
import { candidates } from '../../engine/reading/relay/search.ts';
import { machine, numberOption, recordRun } from '../run-record.ts';
import { type ScaleCorpus, scaleCorpus, scaleRelay, scaleText } from './scale-corpus.ts';

const percentile = (sorted: number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;

const summary = (timesMs: number[]) => {
  const sorted = [...timesMs].sort((a, b) => a - b);
  const at = (share: number): number => Number(percentile(sorted, share).toFixed(3));
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1), n: sorted.length };
};

const seconds = (sinceMs: number): number => Number(((performance.now() - sinceMs) / 1000).toFixed(1));
const mebibytes = (bytes: number): number => Math.round(bytes / 2 ** 20);

/** Counts, then places; texts are made twice rather than kept, as a server would read stored prints twice. */
const build = (corpus: ScaleCorpus, print: typeof DENSE) => {
  const printsOf = (number: number): Uint32Array => uniquePrints(fingerprints(scaleText(corpus, number), print).prints);
  const draft = startBuild((corpus.documents * corpus.length * 2) / (print.w + 1), { print });
  let fillMs = 0;
  for (let number = 0; number < corpus.documents; number++) {
    const prints = printsOf(number);
    const from = performance.now();
    countDocument(draft, prints);
    fillMs += performance.now() - from;
  }
  for (let number = 0; number < corpus.documents; number++) {
    const prints = printsOf(number);
    const from = performance.now();
    placeDocument(draft, { id: `d${number}`, prints });
    fillMs += performance.now() - from;
  }
  const from = performance.now();
  const index = finishBuild(draft);
  return { index, fillSeconds: Number(((fillMs + performance.now() - from) / 1000).toFixed(1)) };
};

type Query = { text: string; source: number | null };

const queryOf = (corpus: ScaleCorpus, i: number): Query => {
  const source = (i * 7919) % corpus.documents;
  if (i % 4 < 2) return { text: scaleRelay(corpus, source), source };
  if (i % 4 === 2) return { text: scaleText(corpus, source).slice(600, 900), source };
  return { text: scaleText(corpus, corpus.documents + 1 + i), source: null };
};

const printSpeed = (corpus: ScaleCorpus, print: typeof DENSE): number => {
  const texts = Array.from({ length: 500 }, (_, i) => scaleText(corpus, i));
  for (const text of texts) fingerprints(text, print);
  const from = performance.now();
  let characters = 0;
  for (let round = 0; round < 4; round++) {
    for (const text of texts) {
      fingerprints(text, print);
      characters += text.length;
    }
  }
  return Math.round(characters / (performance.now() - from) / 1000);
};

const measure = (corpus: ScaleCorpus, index: RelayIndex, queries: number) => {
  const searchMs: number[] = [];
  const searchCpuMs: number[] = [];
  const evidenceMs: number[] = [];
  let found = 0;
  let wanted = 0;
  for (let i = -50; i < queries; i++) {
    const query = queryOf(corpus, i < 0 ? queries - i : i);
    const cpuFrom = process.cpuUsage();
    const from = performance.now();
    const top = candidates(index, query.text, 5);
    const searched = performance.now();
    const cpu = process.cpuUsage(cpuFrom);
    const held = top.map(({ id }) => ({ id, text: scaleText(corpus, Number(id.slice(1))) }));
    const loaded = performance.now();
    judgeRelay({ text: query.text }, held);
    const judged = performance.now();
    if (i < 0) continue;
    searchMs.push(searched - from);
    searchCpuMs.push((cpu.user + cpu.system) / 1000);
    evidenceMs.push(searched - from + judged - loaded);
    if (query.source === null) continue;
    wanted++;
    if (top.some(({ id }) => id === `d${query.source}`)) found++;
  }
  return {
    candidatesMs: summary(searchMs),
    // What the search itself costs; the wall clock above also counts waiting for a core that others use.
    candidatesCpuMs: summary(searchCpuMs),
    withSpansMs: summary(evidenceMs),
    recallTop5: Number((found / wanted).toFixed(4)),
  };
};

const main = (): void => {
  const documents = numberOption('documents', 100_000);
  const corpus = scaleCorpus(documents, numberOption('length', 2000), 1);
  const print = documents > 500_000 ? SPARSE : DENSE;
  const before = machine();
  const from = performance.now();
  const { index, fillSeconds } = build(corpus, print);
  const buildSeconds = seconds(from);
  const run = {
    machine: before,
    documents,
    length: corpus.length,
    print,
    printMillionCharactersPerSecond: printSpeed(corpus, print),
    buildSeconds: { withTextsMade: buildSeconds, indexAlone: fillSeconds },
    postings: index.segments.reduce((sum, segment) => sum + segment.size, 0),
    boilerplatePrints: index.common.size,
    indexMiB: mebibytes(indexBytes(index)),
    processMiB: mebibytes(process.memoryUsage.rss()),
    ...measure(corpus, index, numberOption('queries', 1000)),
    loadAfter: machine().load1m,
  };
  console.log(JSON.stringify(run, null, 2));
  recordRun(`relay-scale-${documents}`, run);
};

main();
