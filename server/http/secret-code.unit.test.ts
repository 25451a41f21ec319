import { describe, expect, it } from 'vitest';
import { codeHash, codeOfNonce, newNonce, readCode, showCode } from './secret-code.ts';

const SECRET = Buffer.alloc(32, 3);

describe('a code to follow something by', () => {
  it('is read however it was written down', () => {
    const code = codeOfNonce(SECRET, 'matter', newNonce());
    expect(showCode(code)).toMatch(/^([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/);
    expect(readCode(` ${showCode(code).toLowerCase()} `)).toBe(code);
    for (const other of ['', code.slice(1), `${code}A`, code.replace(/^./, '0'), '一二三四'])
      expect(readCode(other)).toBeNull();
  });
  it('is the same for the same form and another for the next, for another purpose and another server', () => {
    expect(codeOfNonce(SECRET, 'voice', 'n')).toBe(codeOfNonce(SECRET, 'voice', 'n'));
    const others = [
      codeOfNonce(SECRET, 'matter', 'n'),
      codeOfNonce(SECRET, 'voice', 'm'),
      codeOfNonce(Buffer.alloc(32, 4), 'voice', 'n'),
    ];
    expect(others).not.toContain(codeOfNonce(SECRET, 'voice', 'n'));
    expect(codeHash(SECRET, 'voice', 'A').equals(codeHash(Buffer.alloc(32, 4), 'voice', 'A'))).toBe(false);
  });
});
