import { z } from 'zod';
import { isoDate } from './fields.ts';

const KINDS = ['residents', 'no-meeting', 'harvest', 'flood', 'rest', 'other'] as const;
const HALVES = ['am', 'pm', 'day'] as const;

/** Protected time as a form sends it; no weekday means every day of the span. */
export const periodFields = z.strictObject({
  name: z.string().trim().min(1).max(50),
  kind: z.enum(KINDS),
  from: isoDate,
  to: isoDate,
  half: z.enum(HALVES),
  weekdays: z.array(z.number().int().min(1).max(7)).max(7).default([]),
});
