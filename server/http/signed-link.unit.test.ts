import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readToken, signedToken } from './signed-link.ts';

const secret = Buffer.alloc(32, 1);

describe('a signed link', () => {
  it('gives back the subject it was made for', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (subject) => {
        expect(readToken(secret, 'village', signedToken(secret, 'village', subject))).toBe(subject.toWellFormed());
      }),
    );
  });

  it('opens nothing with another purpose, another secret, or any character changed', () => {
    const token = signedToken(secret, 'village', '530427/0198');
    expect(readToken(secret, 'feed', token)).toBeNull();
    expect(readToken(Buffer.alloc(32, 2), 'village', token)).toBeNull();
    for (let at = 0; at < token.length; at++) {
      if (token[at] === '.') continue;
      const changed = token.slice(0, at) + (token[at] === 'x' ? 'y' : 'x') + token.slice(at + 1);
      const read = readToken(secret, 'village', changed);
      // The last character of base64 carries bits nobody reads.
      expect([at, read === null || read === '530427/0198']).toEqual([at, true]);
    }
  });

  it('does not stumble over anything else', () => {
    fc.assert(
      fc.property(fc.string(), (token) => {
        expect(readToken(secret, 'feed', token)).toBeNull();
      }),
    );
  });
});
