import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { StartError } from '../../config/start-error.ts';

const run = promisify(execFile);

/** The system user PostgreSQL runs as. Null when we are not root: it then runs as ourselves. */
export type Owner = { uid: number; gid: number; name: string };

const NAME = 'songbang-pg';

/** PostgreSQL refuses to run as root, so root gets a locked system user of our own name (`postgres` may belong to a Debian package). */
export const databaseOwner = async (): Promise<Owner | null> => {
  if (process.getuid?.() !== 0) return null;
  const known = await lookUp();
  if (known) return known;
  await run('useradd', ['--system', '--no-create-home', '--user-group', '--shell', '/usr/sbin/nologin', NAME]).catch(
    () => undefined,
  );
  const made = await lookUp();
  if (made) return made;
  throw new StartError(
    'database.no-owner',
    `以 root 运行时需要系统用户 ${NAME} 来运行数据库，但无法创建。请先执行 useradd --system ${NAME}，或换普通用户运行。 Cannot create the system user ${NAME} for PostgreSQL; create it or run as an ordinary user.`,
  );
};

const lookUp = async (): Promise<Owner | null> => {
  try {
    const uid = Number((await run('id', ['-u', NAME])).stdout);
    const gid = Number((await run('id', ['-g', NAME])).stdout);
    return { uid, gid, name: NAME };
  } catch {
    return null;
  }
};

/** The command line that drops to the owner and dies with us: after a `kill -9` of Node, PostgreSQL shuts down cleanly by itself. */
export const asOwner = (
  owner: Owner | null,
  command: string,
  args: string[],
  dieWithParent: boolean,
): [string, string[]] => {
  if (process.platform !== 'linux') return [command, args];
  const drop = owner ? [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups'] : [];
  const die = dieWithParent ? ['--pdeathsig', 'INT'] : [];
  if (drop.length + die.length === 0) return [command, args];
  return ['setpriv', [...drop, ...die, '--no-new-privs', command, ...args]];
};
