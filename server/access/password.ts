import { hash, verify } from '@node-rs/argon2';

/** OWASP's argon2id floor: 19 MiB, two passes, one lane (about 10 ms here). */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const MIN_PASSWORD_LENGTH = 10;

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), OPTIONS);

/** False on a wrong password and on a damaged hash. */
export const passwordMatches = async (storedHash: string, password: string): Promise<boolean> => {
  try {
    return await verify(storedHash, password.normalize('NFKC'));
  } catch {
    return false;
  }
};

let decoy: Promise<string> | null = null;

/** Spends the same time on an unknown login as on a wrong password, so that names cannot be probed. */
export const spendPasswordTime = async (password: string): Promise<void> => {
  decoy ??= hashPassword('no such account');
  await passwordMatches(await decoy, password);
};
