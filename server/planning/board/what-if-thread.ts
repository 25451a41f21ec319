import { parentPort, workerData } from 'node:worker_threads';
import type { Instance } from '@songbang/engine/planning/instance.ts';
import { whatIfShared } from '@songbang/engine/planning/what-if.ts';

export type WhatIfJob = { instance: Instance; person: number; people: number; iterations: number };

const { instance, person, people, iterations } = workerData as WhatIfJob;
parentPort?.postMessage(whatIfShared(instance, person, { people, seed: 1, budget: { iterations } }));
