import path from 'node:path';
import type { NextConfig } from 'next';

const config: NextConfig = {
  // Metadata must be in <head> of the first bytes for every client, not streamed in later by a script.
  htmlLimitedBots: /.*/,
  poweredByHeader: false,
  // Until the front holds finished pages in both encodings, Next compresses each answer.
  compress: true,
  serverExternalPackages: ['pg', '@prisma/adapter-pg'],
  turbopack: { root: path.resolve('.') },
};

export default config;
