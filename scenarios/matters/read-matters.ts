import { readFileSync } from 'node:fs';
import type { MatterKind } from '@songbang/engine/ledger/residents.ts';
import { parse } from 'yaml';

export type MatterWords = { kind: MatterKind; post: RegExp; lines: [what: string, answer: string][] };
export type VoiceWords = {
  topic: string;
  about: string | null;
  days: number;
  words: string;
  answered?: number;
  answer?: string;
  closed?: number;
};
export type ListeningWords = {
  by: string;
  post: string;
  town: string;
  place: string;
  days: number;
  half: 'am' | 'pm';
  topic: string;
  heard?: string;
};

const read = <T>(name: string): T => parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as T;

/** What residents bring, by kind, in the order of the file. */
export const readMatterWords = (): MatterWords[] =>
  Object.entries(read<Record<MatterKind, { post: string; lines: [string, string][] }>>('matters.yaml')).map(
    ([kind, { post, lines }]) => ({ kind: kind as MatterKind, post: new RegExp(post), lines }),
  );

export const readVoices = (): VoiceWords[] => read('voices.yaml');
export const readListening = (): ListeningWords[] => read('listening.yaml');
