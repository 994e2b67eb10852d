import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { nextCookies } from 'better-auth/next-js';
import { twoFactor } from 'better-auth/plugins';
import { site } from '@/content/site';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '@/lib/auth/password';
import { authSecret } from '@/lib/auth/secret-queries';
import { COOKIE_PREFIX } from '@/lib/auth/session-cookie';
import { db } from '@/lib/db/client';
import { siteUrl } from '@/lib/env';
import { CLIENT_ADDRESS } from '@/lib/front/inner/messages';

const DAY = 86_400;
/** Seconds after which a session that is used is written down as seen. */
const SEEN = 300;
/** Wrong codes in a row, however often the password is given anew, and the seconds to wait then. */
export const CODE_LOCK = { maxFailedAttempts: 10, durationSeconds: 900 } as const;

/**
 * The auth library over our tables (decision 013). It has no public endpoints here: server actions call it, behind our
 * own limits on attempts. Nobody signs up; people are invited.
 */
const make = (secret: string) =>
  betterAuth({
    appName: site.name,
    baseURL: siteUrl(),
    secret,
    database: prismaAdapter(db(), { provider: 'postgresql' }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    session: { expiresIn: 30 * DAY, updateAge: SEEN, cookieCache: { enabled: false } },
    user: { additionalFields: { role: { type: 'string', input: false }, banned: { type: 'boolean', input: false } } },
    databaseHooks: {
      session: {
        // The last gate of every way in: whoever was disabled gets no session, by password or by code.
        create: { before: async ({ userId }) => ((await isDisabled(userId)) ? false : undefined) },
      },
    },
    advanced: {
      useSecureCookies: siteUrl().startsWith('https:'),
      cookiePrefix: COOKIE_PREFIX,
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS] },
    },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { disabled: true },
    plugins: [twoFactor({ issuer: site.name, accountLockout: { enabled: true, ...CODE_LOCK } }), nextCookies()],
  });

const isDisabled = async (id: string): Promise<boolean> =>
  (await db().user.findUnique({ where: { id }, select: { banned: true } }))?.banned !== false;

let made: { client: unknown; auth: Promise<ReturnType<typeof make>> } | undefined;

/** Made at first use, since the database's address is known late; again when that failed, or with another client. */
export function auth(): Promise<ReturnType<typeof make>> {
  const client = db();
  if (made?.client === client) return made.auth;
  const making = authSecret().then(make);
  making.catch(() => (made = undefined));
  made = { client, auth: making };
  return making;
}
