import type { Planned } from '@songbang/engine/lists/plan-membership.ts';
import type { ListEntry, PlanYear, YearLists } from '../../scenarios/lists/year-lists.ts';
import type { Trx } from '../db/connect.ts';
import type { ListKind } from '../lists/list.ts';
import { insertImport, insertListRows, stampLists } from '../lists/list-store.ts';
import { accountId } from './accounts.ts';
import type { LoadedOrganisation } from './load-organisation.ts';
import { sampleId } from './sample-id.ts';

const BROUGHT = new Date('2020-01-01T00:00:00+08:00');

type Brought = { kind: ListKind; fileName: string; yearly: boolean } & PlanYear;

/** Stores the lists as the relief office would have brought them: one import each, which can be taken back. */
export const loadLists = async (trx: Trx, org: LoadedOrganisation, lists: YearLists, now: Date): Promise<number> => {
  const short = org.plan.county.short;
  const files: Brought[] = [
    ...lists.inspections.map(
      (one): Brought => ({
        ...one,
        kind: 'inspection-plan',
        fileName: `${short}${one.year}年督检考计划.xlsx`,
        yearly: true,
      }),
    ),
    ...lists.meetings.map(
      (one): Brought => ({
        ...one,
        kind: 'meeting-plan',
        fileName: `${short}${one.year}年会议计划.xlsx`,
        yearly: true,
      }),
    ),
    {
      ...lists.documents,
      kind: 'document-plan',
      fileName: `${short}${lists.documents.year}年发文计划（试行单位）.xlsx`,
      yearly: true,
    },
    {
      ...lists.assessed,
      kind: 'assessment-register',
      fileName: `${short}${lists.assessed.year}年文件评估审核登记（试行单位）.xlsx`,
      yearly: true,
    },
    { ...lists.register, kind: 'issued-register', fileName: `${lists.register.year}年发文登记.xlsx`, yearly: true },
    { year: 0, entries: lists.reports, kind: 'report-types', fileName: '乡镇报表清单.xlsx', yearly: false },
    { year: 0, entries: lists.duties, kind: 'duty-list', fileName: '乡镇履职事项清单.xlsx', yearly: false },
  ];
  for (const file of files.filter(({ entries }) => entries.length > 0)) await bring(trx, org, file, now);
  await stampLists(trx, org.region);
  return files.reduce((sum, { entries }) => sum + entries.length, 0);
};

const bring = async (trx: Trx, org: LoadedOrganisation, file: Brought, now: Date): Promise<void> => {
  const { kind, year, entries, fileName, yearly } = file;
  const { region } = org;
  const importId = sampleId(now, `import:${kind}:${year}`);
  const createdBy = accountId('relief');
  await insertImport(trx, {
    region,
    id: importId,
    kind,
    year: yearly ? year : null,
    fileName,
    mapping: {},
    rows: entries.length,
    createdBy,
    now,
  });
  await insertListRows(
    trx,
    { region, importId, kind, year, now },
    entries.map((one, index) => ({ ...withIssuer(org, one), id: rowId(kind, year, index) })),
  );
};

/** Ids of list rows do not depend on the day the sample is loaded. */
const rowId = (kind: ListKind, year: number, index: number): string =>
  sampleId(BROUGHT, `list:${kind}:${year}:${index}`);

const withIssuer = (org: LoadedOrganisation, one: ListEntry): ListEntry => {
  const unit = one.issuerKey === null ? undefined : org.units.get(one.issuerKey);
  return {
    ...one,
    issuer: { unitId: unit?.id ?? null, name: unit?.name ?? one.issuerKey ?? '', level: unit?.level ?? null },
  };
};

/** The planned inspections of each year, as membership is asked of them. */
export const plansOf = (org: LoadedOrganisation, lists: YearLists): Map<string, Planned[]> =>
  new Map(
    lists.inspections.map(({ year, entries }) => [
      String(year),
      entries
        .map((one) => withIssuer(org, one))
        .map((one, index) => ({
          id: rowId('inspection-plan', year, index),
          title: one.title,
          topic: one.topic,
          issuerUnitId: one.issuer.unitId,
          issuerName: one.issuer.name,
          issuerLevel: one.issuer.level,
          from: one.from,
          to: one.to,
          times: one.times,
        })),
    ]),
  );
