import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCases } from '../../scenarios/mosha/read-cases.ts';
import { passwordMatches } from '../access/password.ts';
import { seedCalendar } from '../calendar/calendar-store.ts';
import { fixedClock } from '../clock.ts';
import { prepareJobs } from '../jobs/runner.ts';
import { issueNumber } from '../register/register-store.ts';
import { type TestDatabase, testDatabase } from '../test/database.ts';
import { SAMPLE_ACCOUNTS, SAMPLE_PASSWORD } from './accounts.ts';
import { formatAccount } from './format-account.ts';
import { unitId } from './load-organisation.ts';
import { loadSample, type SampleCounts } from './load-sample.ts';
import { whatAYearDid, type YearAccount } from './what-a-year-did.ts';

const REGION = '530427';
const LOAD_TIMEOUT_MS = 240_000;
const clock = fixedClock('2026-11-23T09:00');

let database: TestDatabase;
let counts: SampleCounts | null;
let account: YearAccount;
const steps: string[] = [];

const one = async (text: string, values: unknown[] = []): Promise<Record<string, unknown>> =>
  (await database.pool.query(text, values)).rows[0] ?? {};
/** Rows that break an invariant; there must be none. */
const broken = async (condition: string): Promise<unknown> =>
  (await one(`select count(*) as n from ${condition}`))['n'];

const emptyDatabase = async (): Promise<TestDatabase> => {
  const empty = await testDatabase();
  await prepareJobs(empty.pool);
  await seedCalendar(empty.db);
  return empty;
};

beforeAll(async () => {
  database = await emptyDatabase();
  const load = { db: database.db, clock, region: REGION };
  counts = await loadSample({ ...load, onProgress: ({ step }) => steps.push(step) });
  await database.pool.query('analyze');
  account = (await whatAYearDid(database.db, REGION, unitId('漠沙镇'), clock.now()))!;
}, LOAD_TIMEOUT_MS);
afterAll(() => database?.close());

describe('loading the sample', () => {
  it('reports what it did and leaves one audit row with the counts', async () => {
    expect(counts).toMatchObject({ places: 423, accounts: 7 });
    expect(new Set(steps)).toEqual(new Set(['organisation', 'accounts', 'year', 'done']));
    expect(
      await one('select count(*) as n, min(action) as action, min(data::text)::jsonb as data from audit_entry'),
    ).toEqual({
      n: 1,
      action: 'sample.loaded',
      data: counts,
    });
    expect(await one(`select value from setting where key = 'home_region'`)).toEqual({ value: REGION });
    expect((await one('select count(*) as n from request'))['n']).toBe(counts!['requests']);
    expect((await one('select count(*) as n from delivery'))['n']).toBe(counts!['deliveries']);
  });

  it('refuses a database that already holds a request, and a county it does not describe', async () => {
    expect(await loadSample({ db: database.db, clock, region: REGION })).toBeNull();
    await expect(loadSample({ db: database.db, clock, region: '110101' })).rejects.toThrow(RangeError);
  });

  it('leaves nothing behind when it is broken off half-way', async () => {
    const other = await emptyDatabase();
    try {
      const onProgress = ({ step, done }: { step: string; done: number }) => {
        if (step === 'year' && done > 400) throw new Error('the power went out');
      };
      await expect(loadSample({ db: other.db, clock, region: REGION, onProgress })).rejects.toThrow(
        'the power went out',
      );
      const { rows } = await other.pool.query(
        'select (select count(*) from place) + (select count(*) from unit) + (select count(*) from request) + (select count(*) from audit_entry) as n',
      );
      expect(rows).toEqual([{ n: 0 }]);
    } finally {
      await other.close();
    }
  });

  it('lets everybody sign in with the printed password', async () => {
    for (const { login } of SAMPLE_ACCOUNTS) {
      const row = await one('select password_hash from account where region = $1 and login = $2', [REGION, login]);
      expect([login, await passwordMatches(String(row['password_hash']), SAMPLE_PASSWORD)]).toEqual([login, true]);
    }
  });
});

describe('rows of the sample', () => {
  it('keep what admission keeps: a delivery for every target that was let through, booked once', async () => {
    expect(
      await broken(
        `request where state in ('in-review') and exists (select 1 from delivery where (delivery.region, delivery.request_id) = (request.region, request.id))`,
      ),
    ).toBe(0);
    expect(
      await broken(`request where state in ('numbered', 'stray', 'expired') and
      (select count(*) from delivery where (delivery.region, delivery.request_id) = (request.region, request.id)) <> (select count(*) from request_target where (request_target.region, request_target.request_id) = (request.region, request.id))`),
    ).toBe(0);
    expect(
      await broken(`delivery where (select sum(hours) from ledger_entry where (ledger_entry.region, ledger_entry.delivery_id) = (delivery.region, delivery.id))
      <> case when state = 'recalled' then 0 else hours end`),
    ).toBe(0);
    expect(
      await broken(
        `request where not exists (select 1 from review where (review.region, review.request_id) = (request.region, request.id))`,
      ),
    ).toBe(0);
    expect(
      await broken(
        `request where abs(hours - coalesce((select sum(delivery.hours) from delivery where (delivery.region, delivery.request_id) = (request.region, request.id)), request.hours)) > 0.05`,
      ),
    ).toBe(0);
  });

  it('put a notice that says it prevails in the place of the copy before it', async () => {
    const copies = "request where title like '%以此件为准%'";
    expect(await broken(copies)).toBeGreaterThan(1);
    expect(await broken(`${copies} and (replaces is null or edition < 2)`)).toBe(0);
    expect(
      await broken(`request as later where replaces is not null and not exists (
        select 1 from request as earlier where earlier.region = later.region and earlier.id = later.replaces
           and earlier.replaced_by = later.id and earlier.received_at < later.received_at)`),
    ).toBe(0);
  });

  it('number without gap and hand the counter to the next real admission', async () => {
    expect(
      await one(
        'select count(*) as n, max(serial) as last, min(serial) as first, count(distinct serial) as distinct from control_number',
      ),
    ).toMatchObject({
      n: counts!['numbered'],
      last: counts!['numbered'],
      first: 1,
      distinct: counts!['numbered'],
    });
    expect(
      await broken(`control_number a join control_number b on b.serial = a.serial + 1 where b.issued_at < a.issued_at`),
    ).toBe(0);
    expect(
      await broken(
        `request where state = 'numbered' and not exists (select 1 from control_number where (control_number.region, control_number.request_id) = (request.region, request.id))`,
      ),
    ).toBe(0);
    const waiting = await one(`select id from request where state = 'in-review' limit 1`);
    const number = await database.db.transaction().execute((trx) =>
      issueNumber(trx, {
        region: REGION,
        requestId: String(waiting['id']),
        issuer: { unitId: null, name: '县民政局', issuerCode: '126' },
        subjectClass: 'document',
        issuedAt: clock.now(),
        year: 2026,
        expiresOn: '2027-11-22',
      }),
    );
    expect(number).toContain(`-26-${String(Number(counts!['numbered']) + 1).padStart(5, '0')}-`);
  });

  it('close tasks with their desks and keep the next deadline beside the delivery', async () => {
    expect(
      await broken(
        `task join delivery on (delivery.region, delivery.id) = (task.region, task.delivery_id) where delivery.state = 'closed' and task.state = 'open'`,
      ),
    ).toBe(0);
    expect(
      await broken(`delivery where next_due_at is distinct from
      (select min(due_at) from task where (task.region, task.delivery_id) = (delivery.region, delivery.id) and task.state = 'open')`),
    ).toBe(0);
    expect(
      await broken(`task where (state = 'done') <> (done_at is not null) or done_at > '2026-11-23T09:00+08'`),
    ).toBe(0);
    expect(await broken(`delivery where arrived_at > '2026-11-23T09:00+08' or changed_at < arrived_at`)).toBe(0);
  });

  it('leave the last fortnight alive: queue, mixed desks, a clash this week', async () => {
    const desk = await database.pool.query(
      `select state from delivery where unit_id = $1 and arrived_at > '2026-11-09' group by 1`,
      [unitId('漠沙镇')],
    );
    expect(desk.rows.map((row) => row.state).sort()).toEqual(
      expect.arrayContaining(['accepted', 'arrived', 'closed', 'disputed']),
    );
    expect(
      Number(
        (await one(`select count(*) as n from review where outcome = 'waiting' and lane in ('amber', 'red')`))['n'],
      ),
    ).toBeGreaterThan(5);
    expect(
      Number(
        (
          await one(
            `select count(*) as n from engagement where unit_id = $1 and starts_at between '2026-11-23' and '2026-11-28'`,
            [unitId('漠沙镇')],
          )
        )['n'],
      ),
    ).toBeGreaterThan(4);
    expect(
      await broken(
        `review join request on (request.region, request.id) = (review.region, review.request_id) where review.outcome = 'waiting' and request.state = 'in-review' and review.due_at <= '2026-11-23T09:00+08'`,
      ),
    ).toBe(0);
  });
});

describe('what a year did to 漠沙镇, recomputed from the database', () => {
  const near = (value: number, target: number, share: number) =>
    expect(Math.abs(value - target) / target, `${value} for ${target}`).toBeLessThanOrEqual(share);

  it('meets the published figures', () => {
    near(account.elevenMonths.written, 2615, 0.03);
    near(account.elevenMonths.meetings, 470, 0.05);
    expect(account.counts.reportTypes).toBe(168);
    near(account.counts.submissions, 1377, 0.03);
    near(account.counts.inspectionsFromCityAndCounty / account.counts.inspections, 0.931, 0.03);
    near(account.counts.inspectionsOutsidePlan / account.counts.inspections, 0.9, 0.04);
    expect(account.unit).toEqual({ name: '漠沙镇', villages: 18, groups: 284 });
    expect(account.heaviest).toMatchObject({ label: '党政办综合干事' });
  });

  it.each(readCases())('shows the case $id with the facts the source tells', ({ id, expected }) => {
    const found = account.cases.find((one) => one.id === id)!;
    expect(found.facts).toMatchObject(expected);
    expect(found.requestIds).toHaveLength(found.facts.notices);
  });

  it('is told in both languages, each case with its trace', () => {
    const zh = formatAccount(account, 'zh', (id) => `/requests?case=${id}`);
    expect(zh[0]).toContain('18 个村社区、284 个小组');
    expect(zh.filter((line) => line.includes('/requests?case='))).toHaveLength(readCases().length);
    const en = formatAccount(account, 'en');
    expect(en).toHaveLength(zh.length);
    expect(en.some((line) => line.includes('One clerk, nine posts: 9 posts'))).toBe(true);
  });

  it('is nothing for a unit that does not exist', async () => {
    expect(await whatAYearDid(database.db, REGION, '00000000-0000-7000-8000-000000000000', clock.now())).toBeNull();
  });
});

describe('the lists the county brought', () => {
  it('hold the papers of the two bodies that began to plan and assess, and say nothing about the others', async () => {
    const { rows } = await database.pool.query(
      `select kind, count(*)::int as n, array_agg(distinct issuer_name order by issuer_name) as bodies from annual_plan_item
        where kind = 'document' group by kind`,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].n).toBeGreaterThan(60);
    expect(rows[0].bodies).toHaveLength(2);
    const register = await one(
      `select count(*)::int as n, count(*) filter (where outcome like '暂缓%')::int as held,
              array_agg(distinct issuer_name order by issuer_name) as bodies from document_assessment`,
    );
    expect(register['bodies']).toEqual(rows[0].bodies);
    expect(Number(register['held'])).toBeGreaterThan(0);
    expect(Number(register['n'])).toBeGreaterThan(Number(register['held']));
  });

  it('agree with each other: what was assessed and reviewed went out under the number it was assessed with', async () => {
    const passed = `document_assessment as one where outcome not like '暂缓%'`;
    expect(await broken(passed)).toBeGreaterThan(60);
    const issued = `exists (select from request where request.region = one.region and request.doc_no = one.doc_no
      and (request.received_at at time zone 'Asia/Shanghai')::date > one.reviewed_on)`;
    expect(await broken(`${passed} and not ${issued}`)).toBe(0);
    expect(await broken(`${passed} and reviewed_on < assessed_on`)).toBe(0);
  });
});
