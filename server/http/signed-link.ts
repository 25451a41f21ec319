import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link may open. The purpose is part of the signature, so a calendar link never opens a village's form. */
export type LinkPurpose = 'feed' | 'village' | 'matter-form' | 'voice-form' | 'record' | 'pass' | 'stray';

const sign = (secret: Buffer, purpose: LinkPurpose, subject: string): Buffer =>
  createHmac('sm3', secret).update(`${purpose}:${subject}`).digest().subarray(0, 16);

/** `<subject>.<signature>`; the subject holds ids only. */
export const signedToken = (secret: Buffer, purpose: LinkPurpose, subject: string): string =>
  `${Buffer.from(subject).toString('base64url')}.${sign(secret, purpose, subject).toString('base64url')}`;

/** The subject of a token we signed for this purpose, or null. */
export const readToken = (secret: Buffer, purpose: LinkPurpose, token: string): string | null => {
  const [encoded, signature] = token.split('.');
  if (!encoded || !signature) return null;
  const subject = Buffer.from(encoded, 'base64url').toString('utf8');
  const sent = Buffer.from(signature, 'base64url');
  const expected = sign(secret, purpose, subject);
  return sent.length === expected.length && timingSafeEqual(sent, expected) ? subject : null;
};
