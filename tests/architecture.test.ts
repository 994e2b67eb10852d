import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { strings } from '@/content/strings';
import { brokenRules, importsOf } from './support/imports';

const ROOTS = ['app', 'components', 'content', 'lib'];
const files = ROOTS.flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => path.posix.join(root, name)),
).filter((file) => !/generated\//u.test(file));
const sources = files.filter((file) => /\.tsx?$/u.test(file) && !/\.test\.tsx?$/u.test(file));
const styles = files.filter((file) => file.endsWith('.css')).concat('public/away.css');
const read = (file: string) => readFileSync(file, 'utf8');
const longest = (file: string) => (file.endsWith('page.tsx') ? 60 : 250);

describe('imports', () => {
  it('go where the rooms allow', () => {
    const broken = sources.flatMap((file) =>
      importsOf(read(file), file).flatMap((one) =>
        brokenRules(file, one).map((why) => `${file} may not import ${one.target}: ${why}`),
      ),
    );
    expect(broken).toEqual([]);
  });

  it.each([
    ['content/site.ts', 'lib/arabic/fold', false],
    ['lib/articles/queries.ts', 'next/navigation', true],
    ['lib/arabic/fold.ts', 'lib/db/client', false],
    ['lib/html/sanitise.ts', 'lib/articles/queries', false],
    ['lib/import/report.ts', 'lib/db/client', false],
    ['lib/import/write-record.ts', 'lib/articles/slugs', false],
    ['components/home/front.tsx', 'lib/articles/queries', false],
    ['components/ui/date.tsx', 'app/layout', false],
    ['app/(site)/page.tsx', 'lib/db/client', false],
    ['lib/front/serve.ts', 'lib/cli/start', false],
  ])('would not let %s import %s', (file, target, typeOnly) => {
    expect(brokenRules(file, { target, typeOnly })).not.toEqual([]);
  });

  it('has no barrels and no grab bags', () => {
    expect(
      files.filter((file) => /(^|\/)(index\.tsx?|utils?|helpers?|common|misc)(\.tsx?)?(\/|$)/u.test(file)),
    ).toEqual([]);
  });

  it('reads the environment in lib/env.ts alone', () => {
    const readers = sources.filter((file) => read(file).includes('process.env'));
    expect(readers).toEqual(['lib/env.ts']);
  });
});

describe('sizes', () => {
  it('of every file are within the budget', () => {
    const tooLong = sources.filter((file) => read(file).split('\n').length - 1 > longest(file));
    expect(tooLong).toEqual([]);
  });
});

describe('client code', () => {
  it('carries its mark in the file name; the framework’s error pages are the exception', () => {
    const clients = sources.filter((file) => /^\s*['"]use client['"]/u.test(read(file)));
    expect(clients.filter((file) => !/(\.client|\/error)\.tsx$/u.test(file))).toEqual([]);
  });
});

describe('words', () => {
  it('keeps every Arabic word in content', () => {
    const arabic = /[\u0600-\u06ff]/u;
    expect(sources.filter((file) => !file.startsWith('content/') && arabic.test(read(file)))).toEqual([]);
  });

  it('leaves no string of the interface empty', () => {
    const empty: string[] = [];
    const walk = (value: unknown, name: string) => {
      if (typeof value === 'string' && value.trim() === '') empty.push(name);
      if (typeof value === 'object' && value !== null)
        for (const [key, inner] of Object.entries(value)) walk(inner, `${name}.${key}`);
    };
    walk(strings, 'strings');
    expect(empty).toEqual([]);
  });
});

describe('styles', () => {
  const lines = styles.flatMap((file) =>
    read(file)
      .replace(/\/\*[\s\S]*?\*\//gu, '')
      .split('\n')
      .map((line) => `${file}: ${line.trim()}`),
  );

  it('know start and end, not left and right', () => {
    expect(lines.filter((line) => /\b(left|right)\b/u.test(line))).toEqual([]);
  });

  it('never space, slant or capitalise letters', () => {
    expect(lines.filter((line) => /letter-spacing|font-style:\s*italic|text-transform/u.test(line))).toEqual([]);
  });
});
