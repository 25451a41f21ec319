import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

describe('configuration', () => {
  it('has sensible defaults', () => {
    const config = readConfig({ HOME: '/home/clerk' });
    expect(config).toMatchObject({ port: 8080, host: '127.0.0.1', databaseUrl: null, loadSample: true });
  });

  it('refuses an unknown SONGBANG_ name and says the nearest known one', () => {
    expect(() => readConfig({ SONGBANG_DTA: '/x' })).toThrow(/SONGBANG_DATA/);
  });

  it('refuses a port that is not a port', () => {
    expect(() => readConfig({ PORT: 'eighty' })).toThrow(/PORT/);
    expect(() => readConfig({ PORT: '70000' })).toThrow(/PORT/);
  });

  it('starts empty on request', () => {
    expect(readConfig({ SONGBANG_SAMPLE: '0' }).loadSample).toBe(false);
  });
});
