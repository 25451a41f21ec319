import { parentPort, workerData } from 'node:worker_threads';
import { type PastRequest, simulate } from '@songbang/engine/ledger/simulate.ts';
import type { AlternativeCode } from '@songbang/engine/pricing/cheaper-alternatives.ts';

export type SimulationJob = { requests: PastRequest[]; ways: AlternativeCode[] };

const { requests, ways } = workerData as SimulationJob;
parentPort?.postMessage(simulate(requests, ways));
