import type { CheckGround, CheckQuestion, TextCheck } from './check-text.ts';
import type { FromWorker, ToWorker } from './check-worker.ts';

export type Checker = {
  setGround: (ground: CheckGround) => void;
  ask: (question: CheckQuestion) => void;
  stop: () => void;
};

type Listeners = { onAnswer: (answer: TextCheck) => void; onBroken: () => void };

const newWorker = () => new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });

/**
 * The checker beside the page, so that typing never waits for it. While it works only the newest question is kept: a fast
 * typist gets the answer to the latest text, not a queue of old ones. `onBroken` when this browser cannot run it.
 */
export function startChecker({ onAnswer, onBroken }: Listeners, makeWorker: () => Worker = newWorker): Checker {
  const worker = makeWorker();
  let asked = 0;
  let busy = false;
  let grounded = false;
  let waiting: CheckQuestion | null = null;
  const send = (message: ToWorker) => worker.postMessage(message);
  const next = () => {
    if (busy || !grounded || !waiting) return;
    busy = true;
    asked += 1;
    send({ number: asked, question: waiting });
    waiting = null;
  };
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    busy = false;
    if ('answer' in data) onAnswer(data.answer);
    else onBroken();
    next();
  };
  worker.onerror = () => onBroken();
  return {
    setGround: (ground) => {
      send({ ground });
      grounded = true;
      next();
    },
    ask: (question) => {
      waiting = question;
      next();
    },
    stop: () => worker.terminate(),
  };
}
