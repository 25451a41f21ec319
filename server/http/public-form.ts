import { addDays } from '../clock.ts';
import { type CodePurpose, newNonce } from './secret-code.ts';
import { readToken, signedToken } from './signed-link.ts';

/** A hidden field that says the form was made by us and when; it names nobody. */
export const formToken = (secret: Buffer, purpose: CodePurpose, today: string): string =>
  signedToken(secret, `${purpose}-form`, `${today}/${newNonce()}`);

/** The nonce of a form of today or yesterday, else null: old or foreign forms are shown again with what was typed. */
export const nonceOf = (secret: Buffer, purpose: CodePurpose, token: string, today: string): string | null => {
  const [day, nonce] = readToken(secret, `${purpose}-form`, token)?.split('/') ?? [];
  return nonce && (day === today || day === addDays(today, -1)) ? nonce : null;
};

const WINDOW_MS = 600_000;

/**
 * How many forms a county takes in ten minutes, whoever sends them: a flood is stopped without knowing where it comes from.
 * `const open = intakeLimit(60); open(now)` → false once sixty came within ten minutes.
 */
export const intakeLimit = (most: number): ((now: Date) => boolean) => {
  let taken: number[] = [];
  return (now) => {
    taken = taken.filter((at) => at > now.getTime() - WINDOW_MS && at <= now.getTime());
    if (taken.length >= most) return false;
    taken.push(now.getTime());
    return true;
  };
};
