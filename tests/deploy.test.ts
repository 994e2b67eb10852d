import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseEnv, variableNames } from '@/lib/env';
import { bodyBounds } from '@/lib/front/inner/body';

/** The files of deploy/ and the README speak of scripts, paths, ports and settings: all of them must be there. */

const read = (file: string) => readFileSync(file, 'utf8');
const files = readdirSync('deploy').map((name) => path.posix.join('deploy', name));
const texts = [...files, 'README.md'].map((file) => [file, read(file)] as const);
const service = read('deploy/khizana.service');
const dockerfile = read('deploy/Dockerfile');
const example = read('deploy/khizana.env.example');
const compose = parse(read('deploy/compose.yaml')) as Compose;
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const defaults = parseEnv({}) as Record<string, string | number | undefined>;
const [prepare, start] = scripts['start']?.split(' && MALLOC_ARENA_MAX=2 exec ') ?? [];

interface Compose {
  services: Record<'database' | 'site', { environment: Record<string, string>; ports?: string[]; build?: Build }>;
}
interface Build {
  context: string;
  dockerfile: string;
}

/** Names written in capitals that other programs read or that mean something else. */
const FOREIGN = /^(NODE_ENV|MALLOC_ARENA_MAX|POSTGRES_(USER|DB|PASSWORD)|AF_(INET6?|UNIX|NETLINK)|NAME)$/u;

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = '']) => found);

const missingScripts = (text: string): string[] =>
  [...all(text, /\bnpm run ([\w:-]+)/gu), ...all(text, /\bnpm (start|test)\b/gu)].filter((name) => !(name in scripts));

/** What npm, a build or the owner makes is not in a clone; .gitignore knows it. */
const made = read('.gitignore')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.replace(/^\/|\/$/gu, ''));
const isMade = (file: string) =>
  made.some((one) => file === one || file.startsWith(`${one}/`) || file.endsWith('/.env'));
const NAMED =
  /(?<![\w./-])(?:\.\/|\/srv\/khizana\/)?((?:app|components|content|deploy|lib|prisma|public|tests)\/[\w./-]*\w)/gu;

const missingPaths = (text: string): string[] => all(text, NAMED).filter((file) => !existsSync(file) && !isMade(file));

const unknownVariables = (text: string): string[] =>
  [...all(text, /\b([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\b/gu), ...all(text, /\b([A-Z]{3,})=/gu)].filter(
    (name) => !FOREIGN.test(name) && !variableNames.includes(name),
  );

/** Passwords in addresses and settings; «…», nothing, or a reference to the owner's own file are none. */
const passwords = (text: string): string[] =>
  [
    ...all(text, /:\/\/\w+:([^@\n]*?)@/gu),
    ...all(text, /(?<![\w{])\w*(?:PASSWORD|SECRET|TOKEN)\w*[=:][ \t]*(\S*)/gu),
  ].filter((value) => !/^(…?|\$\{\w+:\?.*)$/u.test(value));

describe('the files of deploy/', () => {
  it.each(texts)('%s names only scripts that exist', (_file, text) => expect(missingScripts(text)).toEqual([]));
  it.each(texts)('%s names only paths that exist', (_file, text) => expect(missingPaths(text)).toEqual([]));
  it.each(texts)('%s holds no password', (_file, text) => expect(passwords(text)).toEqual([]));
  it.each(texts)('%s names only variables that are read', (_file, text) => expect(unknownVariables(text)).toEqual([]));

  it('would be caught', () => {
    expect(missingScripts('npm run build && npm run prepare:all')).toEqual(['build']);
    expect(missingPaths('CMD lib/cli/begin.ts; /srv/khizana/lib/cli/start.ts; /var/lib/none')).toEqual([
      'lib/cli/begin.ts',
    ]);
    expect(unknownVariables('KHIZANA_SAMPEL=0 PROT=3000 PAGE_CACHE_MB=1')).toEqual(['KHIZANA_SAMPEL', 'PROT']);
    expect(passwords('postgres://a:secret@b/c postgres://a:…@b/c POSTGRES_PASSWORD: ${X:-easy}')).toEqual([
      'secret',
      '${X:-easy}',
    ]);
  });
});

describe('what runs', () => {
  it('is what npm start runs, without npm', () => {
    expect(all(service, /^ExecStart=\/usr\/bin\/(.+)$/gmu)).toEqual([start]);
    const command = JSON.parse(all(dockerfile, /^CMD (\[.+\])$/gmu)[0] ?? '[]') as string[];
    expect(command.join(' ')).toBe(start);
    // Before: the same, and the site's build too.
    expect(prepare).toBe(`${scripts['prepare:all']} --server`);
    expect(all(service, /^ExecStartPre=\/usr\/bin\/(.+)$/gmu)).toEqual([scripts['prepare:all']]);
    expect(dockerfile).toMatch(/^RUN npm run prepare:all/mu);
    expect(service).toContain('Environment=MALLOC_ARENA_MAX=2');
    expect(dockerfile).toMatch(/^ENV .*MALLOC_ARENA_MAX=2$/mu);
  });

  it('may write where the build does', () => {
    const writable = all(service, /^ReadWritePaths=(.+)$/gmu)
      .flatMap((line) => line.split(' '))
      .map((folder) => folder.replace('/srv/khizana/', ''));
    const outputs = all(read('lib/build/products.ts'), /output: '([^']+)'/gu);
    expect(outputs.length).toBeGreaterThan(3);
    expect(outputs.filter((file) => !writable.some((folder) => file.startsWith(`${folder}/`)))).toEqual([]);
    expect(writable).toContain('.khizana');
  });

  it('is built from files that the image’s context holds', () => {
    const copied = all(dockerfile, /^COPY (?!--from)(.+) \S+$/gmu).flatMap((line) => line.split(' '));
    expect(copied).toContain('package-lock.json');
    expect(copied.filter((file) => !existsSync(file))).toEqual([]);
    const { context, dockerfile: file } = compose.services.site.build ?? { context: '', dockerfile: '' };
    expect(path.join('deploy', context, file)).toBe('deploy/Dockerfile');
  });
});

describe('ports', () => {
  const port = String(defaults['PORT']);

  it.each([
    ['deploy/nginx.conf', /^\s*server 127\.0\.0\.1:(\d+)/gmu],
    ['deploy/Caddyfile', /reverse_proxy 127\.0\.0\.1:(\d+)/gu],
    ['deploy/Dockerfile', /^EXPOSE (\d+)$/gmu],
    ['deploy/Dockerfile', /process\.env\.PORT \|\| (\d+)/gu],
    ['deploy/compose.yaml', /'127\.0\.0\.1:\$\{PORT:-(\d+)\}/gu],
    ['deploy/compose.yaml', /\}:(\d+)'$/gmu],
    ['deploy/khizana.env.example', /^# PORT=(\d+)$/gmu],
    ['README.md', /^\| `PORT` \| `(\d+)` \|/gmu],
  ])('of %s (%s) is the one of lib/env.ts', (file, pattern) => {
    expect(all(read(file), pattern)).toEqual([port]);
  });
});

describe('what a request may send', () => {
  const headers = { cookie: 'khizana.session_token=a' };
  const bounds = ['/', '/admin/articles', '/admin/media/upload'].map((url) => bodyBounds({ url, headers }).bytes);
  const bytes = (number: string, unit: string) => Number(number) * (/^k/iu.test(unit) ? 1_024 : 1_048_576);
  const sizes = (file: string, pattern: RegExp) =>
    [...read(file).matchAll(pattern)].map(([, number = '', unit = '']) => bytes(number, unit)).sort((a, b) => a - b);

  it('is what the front takes', () => {
    expect(sizes('deploy/nginx.conf', /client_max_body_size (\d+)(k|m);/gu)).toEqual(bounds);
    expect(sizes('deploy/Caddyfile', /max_size (\d+)(KiB|MiB)/gu)).toEqual(bounds);
  });
});

describe('settings', () => {
  it('are all in the table of README.md, and no others', () => {
    const table = read('README.md').split('## Settings')[1]?.split('\n## ')[0] ?? '';
    expect(all(table, /^\| `([A-Z_]+)` \|/gmu).sort()).toEqual([...variableNames].sort());
  });

  it('are all in the example of the service, and no others', () => {
    expect(all(example, /^(?:# )?([A-Z_]+)=/gmu).sort()).toEqual([...variableNames].sort());
  });

  it('of the example are valid, and those commented out are the defaults', () => {
    const given = [...example.matchAll(/^([A-Z_]+)=(.*)$/gmu)].map(
      ([, name = '', value = '']) => [name, value] as const,
    );
    expect(() => parseEnv(Object.fromEntries(given))).not.toThrow();
    const shown = [...example.matchAll(/^# ([A-Z_]+)=(.*)$/gmu)].map(
      ([, name = '', value = '']) => [name, value] as const,
    );
    const wrong = shown.filter(([name, value]) => name !== 'KHIZANA_DATA' && String(defaults[name] ?? '') !== value);
    expect(wrong).toEqual([]);
  });

  it('of the containers are known', () => {
    const { environment } = compose.services.site;
    expect(Object.keys(environment).filter((name) => !variableNames.includes(name))).toEqual([]);
    expect(environment['DATABASE_URL']).toContain('@database/');
  });
});
