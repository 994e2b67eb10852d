import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { nextCookies } from 'better-auth/next-js';
import { twoFactor } from 'better-auth/plugins';
import { site } from '@/content/site';
import { authSecret } from '@/lib/auth/secret-queries';
import { db } from '@/lib/db/client';
import { siteUrl } from '@/lib/env';

const DAY = 86_400;

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
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 256 },
    session: { expiresIn: 30 * DAY, updateAge: DAY, cookieCache: { enabled: false } },
    user: { additionalFields: { role: { type: 'string', input: false }, banned: { type: 'boolean', input: false } } },
    advanced: { useSecureCookies: siteUrl().startsWith('https:'), cookiePrefix: 'khizana' },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { disabled: true },
    plugins: [twoFactor({ issuer: site.name }), nextCookies()],
  });

let made: Promise<ReturnType<typeof make>> | undefined;

/** Made at first use, since the database's address is known late; again at the next use when that failed. */
export const auth = () =>
  (made ??= authSecret()
    .then(make)
    .catch((error: unknown) => {
      made = undefined;
      throw error;
    }));
