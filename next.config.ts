import path from 'node:path';
import type { NextConfig } from 'next';

const config: NextConfig = {
  // Metadata must be in <head> of the first bytes for every client, not streamed in later by a script.
  htmlLimitedBots: /.*/,
  poweredByHeader: false,
  // What is private passes the front as it is; shared pages are asked for uncompressed, and compressed there.
  compress: true,
  // An article has up to eight megabytes of HTML; the front holds everything else to less (lib/front/inner/body.ts).
  experimental: { serverActions: { bodySizeLimit: '10mb' } },
  serverExternalPackages: ['pg', '@prisma/adapter-pg', 'nodemailer', '@napi-rs/canvas'],
  rewrites: () =>
    Promise.resolve({
      // A file may not have a name with a parameter in it, and beside an article's address its slug would catch the picture.
      beforeFiles: [{ source: '/article/:id/card-:hash([0-9a-f]{16}).png', destination: '/card/article/:id/:hash' }],
      // The file by which search engines know who tells them of changes lies at the root, under the name of the key.
      afterFiles: [{ source: '/:key([A-Za-z0-9-]{8,128}).txt', destination: '/indexnow/:key' }],
      fallback: [],
    }),
  turbopack: { root: path.resolve('.') },
};

export default config;
