import { existsSync } from 'node:fs';
import { z } from 'zod';

/**
 * The environment: the only file that touches `process.env`.
 * Reads are lazy, since `npm start` learns the embedded database's address only after starting it.
 */

const emptyAsMissing = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(emptyAsMissing, schema.optional());

/** A whole number between two bounds. */
const count = (least: number, most: number) => {
  const range = `must be between ${least} and ${most}`;
  return z.coerce.number('must be a number').int(range).min(least, range).max(most, range);
};
const counted = (least: number, most: number, usual: number) =>
  z.preprocess(emptyAsMissing, count(least, most).default(usual));

const postgres = z
  .string()
  .regex(/^postgres(ql)?:\/\//u, { error: 'must begin with postgres:// or postgresql://', abort: true })
  .refine((url) => URL.canParse(url), 'is not an address: percent-encode special characters in the password');

const schema = z.object({
  DATABASE_URL: optional(postgres),
  /** For LISTEN and migrations, where DATABASE_URL leads through a pooler that shares connections. */
  DATABASE_DIRECT_URL: optional(postgres),
  /** A copy that follows by streaming replication; readers' pages are read from it while it is up to date. */
  DATABASE_REPLICA_URL: optional(postgres),
  PORT: counted(1, 65_535, 3000),
  /** Where Prometheus may ask, on the loopback address; nowhere when missing. */
  METRICS_PORT: optional(count(1, 65_535)),
  /** Processes that answer requests. */
  WEB_CONCURRENCY: counted(1, 64, 1),
  /** Megabytes (2²⁰) of finished pages that each process may hold. */
  PAGE_CACHE_MB: counted(1, 16_384, 256),
  /** Seconds for which a CDN or proxy in front may answer by itself; 0: it asks each time. */
  SHARED_CACHE_SECONDS: counted(0, 86_400, 0),
  /** Proxies of our own that every request passes, each adding to X-Forwarded-For; 0: readers connect to us. */
  TRUSTED_PROXIES: counted(0, 10, 0),
  LOG_LEVEL: z.preprocess(
    emptyAsMissing,
    z.enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent').default('info'),
  ),
  HOST: z.preprocess(emptyAsMissing, z.string().default('127.0.0.1')),
  SITE_URL: optional(z.url({ protocol: /^https?$/u, error: 'must be a full address such as https://example.org' })),
  /** Signs the desk's cookies; made and kept in the database when missing. */
  AUTH_SECRET: optional(z.string().min(32, 'must have at least 32 characters')),
  /** Where letters with links go out: smtp://user:password@host:587 or smtps://…; without it links are shown, not sent. */
  SMTP_URL: optional(z.string().regex(/^smtps?:\/\//u, 'must begin with smtp:// or smtps://')),
  MAIL_FROM: optional(z.string()),
  /** Where search engines are told of changes (IndexNow), once the owner has set a key. */
  INDEXNOW_ENDPOINT: z.preprocess(
    emptyAsMissing,
    z
      .url({ protocol: /^https?$/u, error: 'must be a full address such as https://api.indexnow.org/indexnow' })
      .default('https://api.indexnow.org/indexnow'),
  ),
  KHIZANA_DATA: optional(z.string()),
  KHIZANA_SAMPLE: z.preprocess(emptyAsMissing, z.enum(['0', '1'], 'must be 0 or 1').default('1')),
});

export type Env = z.infer<typeof schema>;

/** Every variable there is, for checking what is said of them elsewhere. */
export const variableNames: readonly string[] = Object.keys(schema.shape);

/** Every variable that is wrong, a line each: «NAME: what is wrong». */
export class EnvError extends Error {
  constructor(readonly problems: string[]) {
    super(problems.join('\n'));
    this.name = 'EnvError';
  }
}

/**
 * Parses the given variables.
 * @throws EnvError listing all that is wrong at once, so that a person mends it in one go.
 */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const parsed = schema.safeParse(variables);
  if (parsed.success) return parsed.data;
  throw new EnvError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
}

/** Adds what a file `.env` in the project says and the environment does not, as Next does for the pages. */
export function readEnvFile(): void {
  if (existsSync('.env')) process.loadEnvFile('.env');
}

let read: { said: string; env: Env } | undefined;

/** The environment as it is now: looked at each time, parsed when it says something else. */
export function env(): Env {
  const said = variableNames.map((name) => process.env[name] ?? '').join('\0');
  if (read?.said !== said) read = { said, env: parseEnv(process.env) };
  return read.env;
}

/** The public address of the site in ASCII, as feeds, headers and canonical addresses need it; no slash at its end. */
export function siteUrl(): string {
  const { SITE_URL, PORT } = env();
  return new URL(SITE_URL ?? `http://localhost:${PORT}`).href.replace(/\/+$/u, '');
}

/** The database's address past any pooler: for LISTEN, and for locks that outlive a transaction. */
export function directDatabaseUrl(): string {
  const { DATABASE_URL = '', DATABASE_DIRECT_URL = DATABASE_URL } = env();
  return DATABASE_DIRECT_URL;
}

/** Tells this process, and everything that it loads or starts later, where the database is. */
export function provideDatabaseUrl(url: string): void {
  process.env['DATABASE_URL'] = url;
}

/** Tells Next where it itself listens: after an action that redirects, it fetches the next page from there. */
export function provideInnerPort(port: number): void {
  process.env['__NEXT_PRIVATE_ORIGIN'] = `http://127.0.0.1:${port}`;
}

/** Switches the process to production before Next or React are loaded. */
export function useProduction(): void {
  Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' });
}

/** Whether this is the finished site, not one that is being worked on. */
export const isProduction = (): boolean => process.env['NODE_ENV'] === 'production';

/** The environment for a child process: ours, with changes. */
export const childEnv = (changes: Record<string, string> = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  NEXT_TELEMETRY_DISABLED: '1',
  ...changes,
});
