import type { HeldReport } from '@songbang/engine/lists/held-report.ts';
import type { Demand } from '@songbang/engine/rules/review.ts';
import { fromLocal } from '../clock.ts';
import type { Db, Trx } from '../db/connect.ts';
import { type KeptSheet, keptSheets } from './held-lookup.ts';

type Around = { region: string; now: string; demand: Demand; targetUnitIds: string[] };

const ASKS_FOR_FIGURES = new Set(['form', 'report']);

/**
 * Sheets the towns asked have given lately, as reports that may answer what is asked now: one for each title and asking body, the
 * newest. Nothing is looked up for a request that asks for no figures.
 */
export const givenSheets = async (
  db: Db | Trx,
  { region, now, demand, targetUnitIds }: Around,
): Promise<HeldReport[]> => {
  if (!demand.reading.asks.some((ask) => ASKS_FOR_FIGURES.has(ask.kind))) return [];
  const sheets = await keptSheets(db, region, targetUnitIds, fromLocal(now));
  const newest = new Map<string, KeptSheet>();
  for (const sheet of sheets) {
    const key = `${sheet.title} ${sheet.issuerName}`;
    if (!isOf(sheet.issuerName, demand.issuer.name) && !newest.has(key)) newest.set(key, sheet);
  }
  return [...newest.values()].map((sheet) => ({
    id: sheet.id,
    title: sheet.title,
    issuerName: sheet.issuerName,
    frequency: frequencyOf(sheet.period),
    fields: sheet.fields,
    lastReportedOn: sheet.keptOn,
  }));
};

/** 县民政局 printed on a sheet is 新平彝族傣族自治县民政局. */
const isOf = (printed: string, issuer: string | null): boolean =>
  printed !== '' && issuer !== null && issuer.endsWith(printed.replace(/^[省市州县区]/, ''));

const frequencyOf = (period: string): string => {
  if (period.includes('Q')) return 'quarterly';
  return period.length === 4 ? 'yearly' : 'monthly';
};

/** Which of the towns hold one of these sheets themselves, by title: those need not be asked again. */
export const townsThatGave = async (
  db: Db | Trx,
  at: { region: string; targetUnitIds: string[]; now: Date },
  found: readonly { requestId: string; title: string }[],
): Promise<string[]> => {
  const sheets = await keptSheets(db, at.region, at.targetUnitIds, at.now);
  const titles = sheets.filter((sheet) => found.some((one) => one.requestId === sheet.id)).map((sheet) => sheet.title);
  return [...new Set(sheets.filter((sheet) => titles.includes(sheet.title)).map((sheet) => sheet.unitId))];
};

/** Whether everything found comes from sheets kept here: then only the towns that gave them are spared. */
export const isKeptSheet = async (db: Db | Trx, region: string, ids: readonly string[]): Promise<Set<string>> => {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('held_sheet')
    .select('id')
    .where('region', '=', region)
    .where('id', 'in', [...ids])
    .execute();
  return new Set(rows.map((row) => row.id));
};
