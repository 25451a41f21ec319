import { describe, expect, it } from 'vitest';
import { newKey, query, TroubleError, troubleOf } from './http.ts';

describe('asking the server', () => {
  it('leaves out what was not chosen', () => {
    expect(query({ a: 1, b: null, c: '', d: undefined, e: '防火 &' })).toBe('?a=1&e=%E9%98%B2%E7%81%AB+%26');
    expect(query({ a: null })).toBe('');
  });
  it('makes keys long enough for the server, and never the same', () => {
    const keys = new Set(Array.from({ length: 100 }, newKey));
    expect(keys.size).toBe(100);
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{32}$/);
  });
  it('shows what the server said, and a plain word for anything else', () => {
    const trouble = { code: 'request.not-found', title: 'x', status: 404, details: {} };
    expect(troubleOf(new TroubleError(trouble))).toBe(trouble);
    expect(troubleOf(new Error('boom')).code).toBe('network.unexpected');
  });
});
