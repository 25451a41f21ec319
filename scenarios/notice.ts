import type { Channel } from '@songbang/engine/rules/review.ts';

/** Who signs: a unit of the organisation by its short name, or a body above it that has no unit here. */
export type Sender = {
  key: string | null;
  name: string;
  short: string;
  level: 'national' | 'province' | 'city' | 'county';
  prefix: string;
};

/** One notice as it reached the townships, before anybody read it. Everything else is found out by the engine from `text`. */
export type Notice = {
  /** Unique within one generated year. */
  key: string;
  /** Topic file it belongs to; says which post does the work. */
  topic: string;
  sender: Sender;
  channel: Channel;
  /** Local `YYYY-MM-DDTHH:MM`. */
  receivedAt: string;
  /** Township names, in order of code. */
  targets: string[];
  text: string;
  emergencyBasis: string | null;
  /** For inspections: whether the annual plan of inspections names it. */
  inPlan: boolean;
  /** Id of the case of the source it belongs to. */
  caseCode: string | null;
};

/** A notice whose document number is still `{{no}}`: numbers are given in order of time at the end. */
export type Draft = Notice;
