import { describe, expect, it } from 'vitest';
import type { Role } from '../api/types.ts';
import { basicsOf, navigationOf } from './navigation.ts';

const roles: Role[] = ['relief-officer', 'department-clerk', 'town-leader', 'town-clerk', 'auditor', 'administrator'];

describe('the navigation', () => {
  it('has at most seven words for every post, each once', () => {
    for (const role of roles) {
      const paths = navigationOf(role).map(({ path }) => path);
      expect(paths.length).toBeLessThanOrEqual(7);
      expect(new Set(paths).size).toBe(paths.length);
    }
  });
  it('begins with home, and with the desk for a town', () => {
    for (const role of roles) expect(navigationOf(role)[0]?.path).toBe('/');
    expect(navigationOf('town-clerk')[1]?.path).toBe('/desk');
  });
  it('calls the list of a department its own', () => {
    expect(navigationOf('department-clerk').find(({ path }) => path === '/requests')?.label).toBe('nav.mine');
  });
  it('offers under the basics only what the account may open', () => {
    expect(basicsOf(['org.read']).map(({ path }) => path)).toEqual(['/org', '/people']);
    expect(basicsOf([])).toEqual([]);
  });
});
