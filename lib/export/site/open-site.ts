import { siteUrl } from '@/lib/env';
import type { SiteAddress } from '@/lib/export/site/copy-site';
import { serve } from '@/lib/front/serve';

/** Runs `work` while the site itself is served in this process, on the loopback address alone. */
export async function withSite<T>(port: number, work: (site: SiteAddress) => Promise<T>): Promise<T> {
  const site = await serve({ host: '127.0.0.1', port, figures: false });
  try {
    return await work({ ask: `http://127.0.0.1:${port}`, known: siteUrl() });
  } finally {
    await site.stop();
  }
}
