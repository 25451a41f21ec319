/**
 * Quality of relay detection: `node bench/relay/quality.ts [--documents 2000] [--each 100] [--seed 1] [--misses] [--record]`.
 * Verdicts, parents and copied shares against gold by exhaustive coverage; hand-written natural pairs apart from made ones.
 */
import process from 'node:process';
import { machine, numberOption, recordRun } from '../run-record.ts';
import { qualityCorpus } from './quality-cases.ts';
import { type Answer, answersTo, score } from './quality-score.ts';

const printMisses = (answers: Answer[]): void => {
  for (const { one, found } of answers) {
    const first = found.parents[0];
    const isWrongParent = one.parents.length > 0 && !one.parents.includes(first?.id ?? '');
    const isWrongChain = one.chain !== null && found.chain.map(({ id }) => id).join() !== one.chain.join();
    const isOff = one.parents.length > 0 && Math.abs(found.copiedShare - one.share) > 0.03;
    if (one.verdict === found.verdict && !isWrongParent && !isWrongChain && !isOff) continue;
    const got = `${found.verdict} ${first?.id} ${found.copiedShare.toFixed(3)} chain ${found.chain.map(({ id }) => id)}`;
    console.log(`${one.query.id}: gold ${one.verdict} ${one.parents} ${one.share.toFixed(3)}; found ${got}`);
  }
};

const main = (): void => {
  const [documents, each, seed] = [numberOption('documents', 2000), numberOption('each', 100), numberOption('seed', 1)];
  const corpus = qualityCorpus(seed, documents, each);
  const answers = answersTo(corpus);
  const natural = score(answers.filter(({ one }) => one.kind === 'natural'));
  const made = score(answers.filter(({ one }) => one.kind === 'made'));
  console.log(JSON.stringify({ natural, made }, null, 2));
  if (process.argv.includes('--misses')) printMisses(answers);
  recordRun('relay-quality', { machine: machine(), seed, documents: corpus.documents.length, natural, made });
};

main();
