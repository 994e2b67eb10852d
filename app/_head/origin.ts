import { siteUrl } from '@/lib/env';

/** The site's address in ASCII without a slash at its end, as headers, feeds and canonical addresses need it. */
export const siteOrigin = (): string => new URL(siteUrl()).href.replace(/\/+$/u, '');
