import type { Chosen, TownFacts } from './targeting.ts';

/** A township as it stood in a draw. */
export type Candidate = TownFacts & { unitId: string; name: string };

/** A draw as it was made: enough to make it again. `chosen[].at` is a place in `candidates`. */
export type KeptDraw = {
  id: string;
  drawnOn: string;
  topic: string | null;
  seed: number;
  candidates: Candidate[];
  chosen: Chosen;
};
