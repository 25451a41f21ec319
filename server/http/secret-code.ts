import { createHmac, randomBytes } from 'node:crypto';

/** Letters and digits that nobody confuses when reading them out: no 0, 1, I, O. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 16;

export type CodePurpose = 'matter' | 'voice';

const hmac = (secret: Buffer, words: string): Buffer => createHmac('sm3', secret).update(words).digest();

/**
 * The code a person without an account takes away: 80 bits, from the nonce of the form it came with. Sending the same form twice
 * gives the same code, so a repeat is recognised without knowing who sent it.
 */
export const codeOfNonce = (secret: Buffer, purpose: CodePurpose, nonce: string): string => {
  const bytes = hmac(secret, `${purpose}-code:${nonce}`);
  return Array.from({ length: LENGTH }, (_, index) => ALPHABET[bytes[index]! % 32]).join('');
};

export const newNonce = (): string => randomBytes(18).toString('base64url');

/** What is stored instead of the code; without the server's secret it opens nothing. */
export const codeHash = (secret: Buffer, purpose: CodePurpose, code: string): Buffer =>
  hmac(secret, `${purpose}-hash:${code}`);

/** A code as somebody types it: any case, spaces and hyphens. Null when it is none. `readCode('k7qf 93md-2xpa 5tge')` → `K7QF93MD2XPA5TGE` */
export const readCode = (typed: string): string | null => {
  const code = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return code.length === LENGTH && [...code].every((mark) => ALPHABET.includes(mark)) ? code : null;
};

/** `showCode('K7QF93MD2XPA5TGE')` → `K7QF-93MD-2XPA-5TGE` */
export const showCode = (code: string): string => code.match(/.{4}/g)?.join('-') ?? code;
