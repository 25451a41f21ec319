import { describe, expect, it } from 'vitest';
import { hashPassword, passwordMatches } from './password.ts';

describe('a password', () => {
  it('matches its own hash only, and never the same hash twice', async () => {
    const [one, two] = [await hashPassword('漠沙-1234567'), await hashPassword('漠沙-1234567')];
    expect(one).not.toBe(two);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await passwordMatches(two, '漠沙-1234567')).toBe(true);
    expect(await passwordMatches(two, '漠沙-1234568')).toBe(false);
  });

  it('does not match a damaged hash, and says so without a fault', async () => {
    expect(await passwordMatches('$argon2id$broken', 'x')).toBe(false);
    expect(await passwordMatches('', '')).toBe(false);
  });
});
