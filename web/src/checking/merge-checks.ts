import type { Finding, Review } from '@songbang/engine/rules/review.ts';
import type { CheckAnswer } from '../api/types.ts';
import type { TextCheck } from './check-text.ts';

export type ServerCheck = { key: string; answer: CheckAnswer };
export type Shown = Pick<TextCheck, 'reading' | 'price' | 'review' | 'alternatives'> & {
  /** What the register counted, for the last text it has seen; null before its first answer. */
  around: CheckAnswer['around'] | null;
  /** Whether the register has had its say on exactly this request. */
  complete: boolean;
};

/** Findings without their place in a text that has changed since, and so without ways that would change it. */
const adrift = (finding: Finding): Finding => ({
  ...finding,
  span: null,
  fixes: [],
});

/**
 * What to show while somebody types: the register's answer when it is about exactly this request, else the browser's own, joined by
 * what only the register could know a moment ago (rules the browser calls unknown), so that findings do not flicker.
 */
export function mergeChecks(local: TextCheck | null, server: ServerCheck | null, key: string): Shown | null {
  if (server && server.key === key) return { ...server.answer, complete: true };
  if (!local) return null;
  const unknown = new Set(local.review.unknown.map(({ rule }) => rule));
  const kept = (server?.answer.review.findings ?? []).filter(({ rule }) => unknown.has(rule)).map(adrift);
  const answered = new Set(kept.map(({ rule }) => rule));
  const review: Review = {
    ...local.review,
    findings: [...local.review.findings, ...kept],
    unknown: local.review.unknown.filter(({ rule }) => !answered.has(rule)),
  };
  const around = server?.answer.around ?? null;
  const { reading, price, alternatives } = local;
  return { reading, price, alternatives, review, around, complete: false };
}
