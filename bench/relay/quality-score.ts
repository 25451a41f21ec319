import { addDocument } from '../../engine/reading/relay/document.ts';
import { type RelayFinding, relayOf } from '../../engine/reading/relay/relay.ts';
import { createRelayIndex } from '../../engine/reading/relay/relay-index.ts';
import type { RelayVerdict } from '../../engine/reading/relay/verdict.ts';
import type { Case, QualityCorpus } from './quality-cases.ts';
import { seeded } from './seeded.ts';

/** A case beside what the engine found. */
export type Answer = { one: Case; found: RelayFinding };

const VERDICTS: RelayVerdict[] = ['relay', 'repeat', 'quotes', 'relay-of-unknown', 'original'];

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
const mean = (values: number[]): number =>
  ratio(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );
const round = (value: number): number => Number(value.toFixed(4));

const f1 = (answers: Answer[], isGold: (one: Case) => boolean, isFound: (one: RelayFinding) => boolean) => {
  const gold = answers.filter(({ one }) => isGold(one)).length;
  const found = answers.filter((answer) => isFound(answer.found)).length;
  const both = answers.filter((answer) => isGold(answer.one) && isFound(answer.found)).length;
  const [precision, recall] = [ratio(both, found), ratio(both, gold)];
  return { n: gold, precision: round(precision), recall: round(recall), f1: round(ratio(2 * both, gold + found)) };
};

const PASSED_ON = new Set<RelayVerdict>(['relay', 'repeat', 'relay-of-unknown']);

const isPassedOn = (answers: Answer[]) =>
  f1(
    answers,
    (one) => PASSED_ON.has(one.verdict),
    (found) => PASSED_ON.has(found.verdict),
  );

/** 95 % interval of F1 over 1,000 resamples: with 40 natural pairs one error moves F1 by two points. */
const interval = (answers: Answer[]): [number, number] => {
  const random = seeded(7);
  const values = Array.from({ length: 1000 }, () => {
    const sample = answers.map(() => answers[Math.floor(random() * answers.length)]!);
    return isPassedOn(sample).f1;
  }).sort((a, b) => a - b);
  return [values[25]!, values[974]!];
};

const newLineScore = (answers: Answer[]) => {
  const known = answers.filter(({ one }) => one.newLines !== null);
  const frames = (answer: Answer): number[] => {
    // Title, addressees, signature and date are nobody's copy; only the body is counted.
    const body = answer.found.paragraphs.length - 2;
    return answer.found.newParagraphs.filter((i) => i >= 2 && i < body);
  };
  const pairs = known.map((answer) => {
    const last = answer.found.paragraphs.length - 2;
    return { gold: new Set(answer.one.newLines!.filter((i) => i >= 2 && i < last)), found: frames(answer) };
  });
  const gold = pairs.reduce((sum, pair) => sum + pair.gold.size, 0);
  const found = pairs.reduce((sum, pair) => sum + pair.found.length, 0);
  const both = pairs.reduce((sum, pair) => sum + pair.found.filter((i) => pair.gold.has(i)).length, 0);
  return {
    precision: round(ratio(both, found)),
    recall: round(ratio(both, gold)),
    f1: round(ratio(2 * both, gold + found)),
  };
};

/** All figures of one set of answers. */
export const score = (answers: Answer[]) => {
  const withParent = answers.filter(({ one }) => one.parents.length > 0);
  const errors = withParent.map(({ one, found }) => Math.abs(found.copiedShare - one.share));
  const chains = answers.filter(({ one }) => one.chain !== null);
  const isFirst = ({ one, found }: Answer): boolean => one.parents.includes(found.parents[0]?.id ?? '');
  const isChain = ({ one, found }: Answer): boolean => found.chain.map(({ id }) => id).join() === one.chain!.join();
  return {
    cases: answers.length,
    relabelled: answers.filter(({ one }) => one.relabelled).length,
    verdicts: Object.fromEntries(
      VERDICTS.map((verdict) => [
        verdict,
        f1(
          answers,
          (one) => one.verdict === verdict,
          (found) => found.verdict === verdict,
        ),
      ]),
    ),
    exactVerdict: round(
      ratio(answers.filter(({ one, found }) => one.verdict === found.verdict).length, answers.length),
    ),
    passedOn: { ...isPassedOn(answers), interval95: interval(answers) },
    parentFirst: { n: withParent.length, share: round(ratio(withParent.filter(isFirst).length, withParent.length)) },
    copiedShareError: {
      mean: round(mean(errors)),
      max: round(Math.max(0, ...errors)),
      over3Points: errors.filter((error) => error > 0.03).length,
    },
    chains: { n: chains.length, exact: round(ratio(chains.filter(isChain).length, chains.length)) },
    newParagraphs: newLineScore(answers),
  };
};

/** Puts every case to the engine, with the documents it withholds kept back. */
export const answersTo = (corpus: QualityCorpus): Answer[] => {
  const index = createRelayIndex();
  for (const document of corpus.documents) addDocument(index, document);
  const held = new Map(corpus.documents.map((document) => [document.id, document]));
  return corpus.cases.map((one) => {
    const documentOf = (id: string) => (one.withhold.includes(id) ? null : (held.get(id) ?? null));
    return { one, found: relayOf(one.query, index, { documentOf }) };
  });
};
