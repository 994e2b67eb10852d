import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { site } from '@/content/site';
import { runTool } from '@/lib/build/run';
import { ensureMade, type Product } from '@/lib/build/stamp';

const LOCK = 'package-lock.json';

/** Every module of content/: what is there besides (sample, manual, pages of text) is read when it is asked for. */
const WORDS = readdirSync('content', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/u.test(name) && !/\.test\.tsx?$/u.test(name))
  .map((name) => path.posix.join('content', name));
// Folders are taken whole: a file that is imported tomorrow must not be forgotten here.
const MODULES = ['components', 'lib', ...WORDS, 'tsconfig.json', LOCK];

// What makes a product is loaded only when it has to be made: a site that runs for months need not hold it.

const client: Product = {
  name: 'Generating the database client',
  inputs: ['prisma/schema.prisma', LOCK],
  output: 'lib/db/generated/client.ts',
  // The command wants to download a schema engine; told that it has one (any existing file), it never uses it.
  make: () => runTool('prisma/build/index.js', ['generate'], { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath }),
};

const fonts: Product = {
  name: 'Cutting the fonts to what Arabic pages need',
  inputs: ['lib/build/fonts.ts', 'content/site.ts', LOCK],
  output: 'app/fonts/generated/naskh-arabic.woff2',
  make: async () => (await import('@/lib/build/fonts')).buildFonts('app/fonts/generated', site.name),
};

/** What readers' pages load. */
export const readerScript: Product = {
  name: "Bundling the reader's script",
  inputs: MODULES,
  output: 'public/reader/manifest.json',
  make: async () => (await import('@/lib/build/reader-script')).buildReaderScript('components/reader', 'public/reader'),
};

const icons: Product = {
  name: 'Drawing the icons of the installed site',
  inputs: ['app/icon.svg', 'lib/build/icons.ts', LOCK],
  output: 'public/icons/icon-512.png',
  make: async () => (await import('@/lib/build/icons')).buildIcons('app/icon.svg', 'public'),
};

const server: Product = {
  name: 'Bundling the server',
  inputs: ['content', 'lib', 'tsconfig.json', LOCK],
  output: '.khizana/server/start.js',
  make: async () => (await import('@/lib/build/server')).buildServer(),
};

const commands: Product = {
  name: 'Bundling the commands',
  inputs: ['content', 'lib', 'tsconfig.json', LOCK],
  output: '.khizana/commands/import.js',
  make: async () => (await import('@/lib/build/server')).buildCommands(),
};

/** What Next serves. */
export const build: Product = {
  name: 'Building the site (a minute or two, only after changes)',
  inputs: [...MODULES, 'app', 'next.config.ts', 'public', 'prisma/schema.prisma'],
  output: '.next/BUILD_ID',
  make: async () => {
    await rm('.next/server', { recursive: true, force: true });
    await runTool('next/dist/bin/next', ['build']);
    await (await import('@/lib/build/styles')).joinStyles('.next');
  },
};

/** What the code needs before it can be loaded, checked or tested. */
export async function prepareSources(say: (step: string) => void): Promise<void> {
  for (const product of [client, fonts, readerScript, icons]) await ensureMade(product, say);
}

/** The programs of the running site, and the commands that it starts; `prepareSources` comes first. */
export async function prepareServer(say: (step: string) => void): Promise<void> {
  await ensureMade(server, say);
  await prepareCommands(say);
}

/** The commands that run bundled; `prepareSources` comes first. */
export async function prepareCommands(say: (step: string) => void): Promise<void> {
  await ensureMade(commands, say);
}

/** The production build of the site as the files now stand; `prepareSources` comes first. */
export async function prepareSite(say: (step: string) => void): Promise<void> {
  await ensureMade(build, say);
}
