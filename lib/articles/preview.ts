import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';

/** Links by which somebody without an account sees an article as it stands on the desk, for some days. */

export const PREVIEW_DAYS = { least: 1, most: 30, usual: 7 } as const;

export const previewDays = z.coerce.number().int().min(PREVIEW_DAYS.least).max(PREVIEW_DAYS.most);

const TOKEN = /^[\w-]{43}$/u;

/** 32 random bytes: nobody finds one by trying. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps instead of the token; null for what cannot be one. */
export const hashOf = (token: string): string | null =>
  TOKEN.test(token) ? createHash('sha256').update(token).digest('hex') : null;
