import process from 'node:process';
import { Worker } from 'node:worker_threads';
import type { WorkerJob, WorkerReply } from './extract-worker.ts';
import { FILE_LIMITS } from './file-limits.ts';
import type { FileProblemCode } from './file-problems.ts';

export type WorkerOptions = { timeoutMs?: number; heapMb?: number; memoryMb?: number };

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Runs one job in a thread of its own with limits on heap, memory and time, at most `FILE_LIMITS.parallel` at once.
 * The thread gets a copy of the bytes, no environment and no standard input; it is ended whatever happens.
 */
export async function runInWorker(job: WorkerJob, options: WorkerOptions = {}): Promise<WorkerReply> {
  await takePlace();
  try {
    return await runNow(job, options);
  } finally {
    running--;
    waiting.shift()?.();
  }
}

async function takePlace(): Promise<void> {
  while (running >= FILE_LIMITS.parallel) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
}

function runNow(job: WorkerJob, options: WorkerOptions): Promise<WorkerReply> {
  const worker = new Worker(new URL('./extract-worker.ts', import.meta.url), {
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: {
      maxOldGenerationSizeMb: options.heapMb ?? FILE_LIMITS.heapMb,
      maxYoungGenerationSizeMb: 64,
      stackSizeMb: 4,
    },
  });
  const bytes = Uint8Array.from(job.bytes);
  return new Promise<WorkerReply>((resolve) => {
    const stop = (code: FileProblemCode) => resolve({ ok: false, code });
    const timer = setTimeout(() => stop('file.too-complex'), options.timeoutMs ?? FILE_LIMITS.timeoutMs);
    const most = process.memoryUsage.rss() + (options.memoryMb ?? FILE_LIMITS.memoryMb) * 1024 * 1024;
    const watch = setInterval(
      () => process.memoryUsage.rss() > most && stop('file.too-complex'),
      FILE_LIMITS.memoryCheckMs,
    );
    worker.once('message', (reply: WorkerReply) => resolve(reply));
    worker.once('error', (error: { code?: string }) =>
      stop(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'file.too-complex' : 'file.damaged'),
    );
    worker.once('exit', () => {
      clearTimeout(timer);
      clearInterval(watch);
      stop('file.too-complex');
    });
    worker.postMessage({ ...job, bytes }, [bytes.buffer]);
  }).finally(() => worker.terminate());
}
