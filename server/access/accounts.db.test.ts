import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personId, unitId } from '../sample/load-organisation.ts';
import { type Client, type County, testCounty } from '../test/county.ts';
import { codeOf } from '../test/walk.ts';

let county: County;
let admin: Client;
beforeAll(async () => {
  county = await testCounty();
  admin = await county.as('admin');
});
afterAll(() => county.close());

const account = (more: object = {}) => ({
  login: 'gasa-2',
  password: 'a-long-password',
  displayName: '戛洒镇农业专干',
  role: 'town-clerk',
  unitId: county.gasa,
  ...more,
});

describe('accounts', () => {
  it('are made by an organisation for a person of its unit, who can then sign in', async () => {
    const made = await admin.post('/api/accounts', account({ personId: personId('戛洒镇', '镇长') }));
    expect(made.statusCode).toBe(201);
    const { items } = (await admin.get('/api/accounts')).json();
    expect(items.find((one: { id: string }) => one.id === made.json().id)).toMatchObject({
      login: 'gasa-2',
      unitName: '新平彝族傣族自治县戛洒镇人民政府',
      disabledAt: null,
    });
    const client = await county.signIn('gasa-2', 'a-long-password');
    expect((await client.get('/api/desk')).statusCode).toBe(200);
  });

  it('have a name of their own, whatever its case, also when two are made at once', async () => {
    expect(codeOf(await admin.post('/api/accounts', account({ login: 'CLERK' })))).toEqual([
      409,
      'account.login-taken',
    ]);
    const both = await Promise.all([1, 2].map(() => admin.post('/api/accounts', account({ login: 'twin' }))));
    expect(both.map((one) => one.statusCode).sort()).toEqual([201, 409]);
  });

  it('are opened again within half a minute of being disabled, with the same password; not later', async () => {
    const { id } = (await admin.post('/api/accounts', account({ login: 'slip' }))).json();
    const disabled = (await admin.post(`/api/accounts/${id}/disable`)).json();
    expect(disabled).toEqual({ undoUntil: '2026-11-23T01:00:30.000Z' });
    expect((await admin.post(`/api/accounts/${id}/disable/undo`)).statusCode).toBe(204);
    const again = await county.signIn('slip', 'a-long-password');
    expect((await again.get('/api/desk')).statusCode).toBe(200);
    await admin.post(`/api/accounts/${id}/disable`);
    county.clock.set('2026-11-23T09:01');
    expect(codeOf(await admin.post(`/api/accounts/${id}/disable/undo`))).toEqual([409, 'account.undo-over']);
    county.clock.set('2026-11-23T09:00');
  });

  it('need a password of ten characters', async () => {
    expect(codeOf(await admin.post('/api/accounts', account({ login: 'weak', password: 'ninechars' })))).toEqual([
      422,
      'account.weak-password',
    ]);
  });

  it('stand in a unit of this county that exists, for a person of that unit', async () => {
    const nowhere = '00000000-0000-7000-8000-000000000000';
    const expected = [422, 'account.unknown-unit'];
    expect(codeOf(await admin.post('/api/accounts', account({ login: 'a1', unitId: nowhere })))).toEqual(expected);
    expect(codeOf(await admin.post('/api/accounts', account({ login: 'a2', unitId: unitId('市应急局') })))).toEqual(
      expected,
    );
    expect(
      codeOf(await admin.post('/api/accounts', account({ login: 'a3', personId: personId('漠沙镇', '镇长') }))),
    ).toEqual(expected);
  });

  it('know no other roles and no further fields', async () => {
    expect(codeOf(await admin.post('/api/accounts', account({ role: 'superuser' })))).toEqual([400, 'http.invalid']);
    expect(codeOf(await admin.post('/api/accounts', account({ phone: '13800000000' })))).toEqual([400, 'http.invalid']);
  });

  it('leave a trace without the password', async () => {
    const { items } = (await (await county.as('auditor')).get('/api/audit')).json();
    const created = items.filter((one: { action: string }) => one.action === 'account.created');
    expect(created.length).toBeGreaterThan(0);
    expect(JSON.stringify(created)).not.toMatch(/password|argon2/);
  });
});
