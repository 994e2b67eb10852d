import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whom a child process should run as; empty when that is ourselves. */
export interface Identity {
  uid?: number;
  gid?: number;
}

/**
 * The user that owns and runs the server. PostgreSQL refuses to run as root, so root uses the account `postgres`,
 * made when missing; everyone else runs the server themselves.
 */
export async function serverIdentity(): Promise<Identity> {
  if (process.getuid?.() !== 0) return {};
  const known = await lookUp();
  if (known !== undefined) return known;
  await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
  const made = await lookUp();
  if (made === undefined) throw new Error('could not create the account "postgres" that PostgreSQL needs under root');
  return made;
}

async function lookUp(): Promise<Identity | undefined> {
  try {
    const [uid, gid] = await Promise.all(['-u', '-g'].map((flag) => run('id', [flag, 'postgres'])));
    return uid && gid ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined;
  } catch {
    return undefined;
  }
}
