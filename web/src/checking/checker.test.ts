import { describe, expect, it } from 'vitest';
import type { CheckGround, CheckQuestion } from './check-text.ts';
import type { ToWorker } from './check-worker.ts';
import { startChecker } from './checker.ts';

const pretendWorker = () => {
  const sent: ToWorker[] = [];
  const worker = {
    postMessage: (message: ToWorker) => void sent.push(message),
    terminate: () => {},
  } as unknown as Worker;
  const texts = () => sent.flatMap((message) => ('question' in message ? [message.question.text] : []));
  const answer = (data: unknown) => worker.onmessage?.({ data } as MessageEvent);
  return { worker, texts, answer };
};
const question = (text: string) => ({ text }) as CheckQuestion;

describe('the checker beside the page', () => {
  it('waits for its ground, then keeps only the newest question while it works', () => {
    const { worker, texts, answer } = pretendWorker();
    const answers: unknown[] = [];
    const checker = startChecker({ onAnswer: (one) => answers.push(one), onBroken: () => {} }, () => worker);
    checker.ask(question('1'));
    expect(texts()).toEqual([]);
    checker.setGround({} as CheckGround);
    checker.ask(question('2'));
    checker.ask(question('3'));
    expect(texts()).toEqual(['1']);
    answer({ number: 1, answer: 'first' });
    expect(texts()).toEqual(['1', '3']);
    expect(answers).toEqual(['first']);
  });
  it('says when this browser cannot run it, and goes on', () => {
    const { worker, texts, answer } = pretendWorker();
    let broken = 0;
    const checker = startChecker(
      {
        onAnswer: () => {},
        onBroken: () => {
          broken += 1;
        },
      },
      () => worker,
    );
    checker.setGround({} as CheckGround);
    checker.ask(question('1'));
    checker.ask(question('2'));
    answer({ number: 1, failed: true });
    expect(broken).toBe(1);
    expect(texts()).toEqual(['1', '2']);
  });
});
