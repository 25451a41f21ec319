import { type CheckGround, type CheckQuestion, checkText } from './check-text.ts';
import { completeOldEngine } from './old-engines.ts';

completeOldEngine();

/** `ground` comes once and again when it changes; each question carries a number so that late answers can be told. */
export type ToWorker = { ground: CheckGround } | { number: number; question: CheckQuestion };
export type FromWorker = { number: number; answer: ReturnType<typeof checkText> } | { number: number; failed: true };

let ground: CheckGround | null = null;

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if ('ground' in data) {
    ground = data.ground;
    return;
  }
  if (!ground) return;
  const { number, question } = data;
  try {
    self.postMessage({ number, answer: checkText(question, ground) } satisfies FromWorker);
  } catch {
    self.postMessage({ number, failed: true } satisfies FromWorker);
  }
});
