import { readFileSync } from 'node:fs';
import process from 'node:process';
import type { Form } from '@songbang/engine/forms/form.ts';
import { matchFields } from '@songbang/engine/forms/match-fields.ts';
import { type GoldForm, scorePairs } from './pairs.ts';

/**
 * Precision, recall and F1 of field matching over all pairs of fields from different forms.
 * Usage: node bench/forms/score.ts FORMS.jsonl   (lines of contracts.md with a gold `concept` on every field)
 */
const file = process.argv[2];
if (file === undefined) {
  process.stderr.write('usage: node bench/forms/score.ts FORMS.jsonl\n');
  process.exit(2);
}
const forms = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as GoldForm & Form);
const started = performance.now();
const matches = matchFields(
  forms.map(({ fields, ...form }) => ({ ...form, fields: fields.map(({ label, path }) => ({ label, path })) })),
);
const milliseconds = Math.round(performance.now() - started);
process.stdout.write(`${JSON.stringify({ ...scorePairs(forms, matches), milliseconds }, null, 1)}\n`);
