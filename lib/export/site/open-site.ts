import { createServer } from 'node:net';
import { siteUrl } from '@/lib/env';
import type { SiteAddress } from '@/lib/export/site/copy-site';
import { serve } from '@/lib/front/serve';

/** Runs `work` while the site itself is served in this process, on the loopback address alone. */
export async function withSite<T>(work: (site: SiteAddress) => Promise<T>): Promise<T> {
  const port = await freePort();
  const site = await serve({ host: '127.0.0.1', port, figures: false });
  try {
    return await work({ ask: `http://127.0.0.1:${port}`, known: siteUrl() });
  } finally {
    await site.stop();
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
