import { existsSync } from 'node:fs';
import { z } from 'zod';

/**
 * The environment, parsed once per read: the only file that touches `process.env`.
 * Reads are lazy, since `npm start` learns the embedded database's address only after starting it.
 */

const emptyAsMissing = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(emptyAsMissing, schema.optional());

const PORT_RANGE = 'must be between 1 and 65535';

const schema = z.object({
  DATABASE_URL: optional(
    z
      .string()
      .regex(/^postgres(ql)?:\/\//u, { error: 'must begin with postgres:// or postgresql://', abort: true })
      .refine((url) => URL.canParse(url), 'is not an address: percent-encode special characters in the password'),
  ),
  PORT: z.preprocess(
    emptyAsMissing,
    z.coerce.number('must be a number').int(PORT_RANGE).min(1, PORT_RANGE).max(65_535, PORT_RANGE).default(3000),
  ),
  HOST: z.preprocess(emptyAsMissing, z.string().default('127.0.0.1')),
  SITE_URL: optional(z.url({ protocol: /^https?$/u, error: 'must be a full address such as https://example.org' })),
  KHIZANA_DATA: optional(z.string()),
  KHIZANA_SAMPLE: z.preprocess(emptyAsMissing, z.enum(['0', '1'], 'must be 0 or 1').default('1')),
});

export type Env = z.infer<typeof schema>;

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

/** The environment as it is now. */
export const env = (): Env => parseEnv(process.env);

/** The public address of the site, without a trailing slash. */
export function siteUrl(): string {
  const { SITE_URL, PORT } = env();
  return (SITE_URL ?? `http://localhost:${PORT}`).replace(/\/+$/u, '');
}

/** Tells this process, and everything that it loads or starts later, where the database is. */
export function provideDatabaseUrl(url: string): void {
  process.env['DATABASE_URL'] = url;
}

/** Switches the process to production before Next or React are loaded. */
export function useProduction(): void {
  Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' });
}

/** The environment for a child process: ours, with changes. */
export const childEnv = (changes: Record<string, string> = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  NEXT_TELEMETRY_DISABLED: '1',
  ...changes,
});
