import { createHash, randomBytes } from 'node:crypto';
import { siteUrl } from '@/lib/env';

/** What a link that works once is for: the first owner, an invitation, a new password. */
export type LinkPurpose = 'setup' | 'invite' | 'reset';

/** Hours for which a link is good; a new password by letter has less than one that is handed over. */
export const LINK_HOURS = { setup: 24, invite: 7 * 24, reset: 24, letter: 1 } as const;

/** 32 random bytes: nobody guesses them, so looking them up needs no limit. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token: who reads the database cannot use the links. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** Where the link leads: by the site's own address, never by one that a request names. */
export const linkUrl = (purpose: LinkPurpose, token: string): string => `${siteUrl()}/admin/${purpose}/${token}`;
