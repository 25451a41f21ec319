import { chmod, chown, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Owner } from './owner.ts';

/** Gives a folder and all in it to the database's user, with the modes PostgreSQL insists on. */
export const chownTree = async (path: string, owner: Owner | null): Promise<void> => {
  await chmod(path, 0o700);
  if (owner) await chown(path, owner.uid, owner.gid);
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const child = join(path, entry.name);
    if (entry.isDirectory()) await chownTree(child, owner);
    else if (owner) await chown(child, owner.uid, owner.gid);
  }
};
