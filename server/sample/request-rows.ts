import { formatNumber } from '@songbang/engine/rules/number.ts';
import { fromLocal, toLocalDate } from '../clock.ts';
import { expiryOf } from '../requests/request.ts';
import { accountId } from './accounts.ts';
import type { Assessed } from './assess-notice.ts';
import { EMERGENCY_MS, type Fate } from './fate.ts';
import { sampleId } from './sample-id.ts';

type Row = Record<string, unknown>;

export type Gated = Assessed & { fate: Fate; number: string | null };

export const requestId = ({ notice }: Assessed): string =>
  sampleId(fromLocal(notice.receivedAt), `request:${notice.key}`);

/** Serial numbers of a region's year, in the order of issue; `last` is what `number_counter` must go on from. */
export type Numbers = { number: Map<Assessed, string>; rows: Row[]; last: Map<number, number> };

/** Issues numbers without gap, in order of the instants they were issued at. */
export const issueNumbers = (region: string, requests: (Assessed & { fate: Fate })[], now: Date): Numbers => {
  const numbered = requests.filter((one) => one.fate.numberedAt !== null);
  numbered.sort((a, b) => a.fate.numberedAt!.getTime() - b.fate.numberedAt!.getTime());
  const numbers: Numbers = { number: new Map(), rows: [], last: new Map() };
  for (const one of numbered) {
    const issuedAt = one.fate.numberedAt!;
    const date = toLocalDate(issuedAt);
    const year = Number(date.slice(0, 4));
    const serial = (numbers.last.get(year) ?? 0) + 1;
    numbers.last.set(year, serial);
    const number = formatNumber({ region, issuerCode: one.issuer?.code ?? '000', year, serial });
    numbers.number.set(one, number);
    const emergency = one.review.lane === 'emergency';
    const ended = emergency ? new Date(issuedAt.getTime() + EMERGENCY_MS) : null;
    numbers.rows.push({
      region,
      number,
      year,
      serial,
      request_id: requestId(one),
      issuer_unit_id: one.issuer?.id ?? null,
      issuer_name: one.notice.sender.name,
      subject_class: one.reading.kind,
      issued_at: issuedAt,
      expires_on: ended ? toLocalDate(ended) : expiryOf(date),
      retired_at: one.fate.state === 'expired' && ended !== null && ended <= now ? ended : null,
    });
  }
  return numbers;
};

export const requestRow = (region: string, one: Gated): Row => {
  const { notice, reading, price, fate } = one;
  const receivedAt = fromLocal(notice.receivedAt);
  return {
    region,
    id: requestId(one),
    issuer_unit_id: one.issuer?.id ?? null,
    issuer_name: notice.sender.name,
    issuer_level: notice.sender.level,
    origin: fate.origin,
    kind: reading.kind,
    title: reading.title,
    doc_no: reading.docNo,
    channel: notice.channel,
    body: notice.text,
    issued_on: reading.issuedOn,
    received_at: receivedAt,
    emergency: notice.emergencyBasis !== null,
    emergency_basis: notice.emergencyBasis,
    reading,
    price,
    hours: price.personHours,
    yuan: price.yuan,
    state: fate.state,
    case_code: notice.caseCode,
    version: fate.byPerson ? 2 : 1,
    created_by:
      fate.origin === 'stray' ? accountId('clerk') : notice.sender.key === '县应急局' ? accountId('dept') : null,
    created_at: receivedAt,
  };
};

export const targetRows = (region: string, one: Gated): Row[] =>
  one.targets.map((unit) => ({ region, request_id: requestId(one), unit_id: unit.id }));

/** `basisDigest` names what all reviews of the sample rest on: its calendar, no local rules. */
export const reviewRow = (region: string, one: Gated, basisDigest: string): Row => {
  const { review, fate, context, notice } = one;
  const { text: _text, reading, ...demand } = one.demand;
  const createdAt = fromLocal(notice.receivedAt);
  return {
    region,
    id: sampleId(createdAt, `review:${notice.key}`),
    request_id: requestId(one),
    lane: review.lane,
    lane_reasons: review.laneReasons,
    findings: review.findings,
    unknown: review.unknown,
    rule_versions: review.ruleVersions,
    parameter_version: review.parameterVersion,
    context,
    demand: { ...demand, title: reading.title },
    basis_digest: basisDigest,
    outcome: fate.outcome,
    reason: fate.reason,
    decided_by: fate.byPerson ? accountId('relief') : null,
    decided_at: fate.decidedAt,
    due_at: fate.dueAt,
    created_at: createdAt,
  };
};
