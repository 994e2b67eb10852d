import { z } from 'zod';

/** What the page sends when an article has been shown. */
export const viewHit = z.object({ article: z.number().int().min(1).max(2_147_483_647) });
