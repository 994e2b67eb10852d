import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { bundled } from '../../support/bundled';
import { SITE_ENV } from '../settings';
import { root } from './sites';

const run = promisify(execFile);

/** One article in a file, which can be written anew and brought in as often as wanted. */
export interface ArticleFile {
  /** Brings it in under this title. @returns its id */
  save(title: string): Promise<number>;
  remove(): Promise<void>;
}

export async function articleFile(
  section: string,
  variables: Record<string, string> = {},
  body = 'نصٌّ قصير لمقالةٍ تتبدّل.',
): Promise<ArticleFile> {
  const folder = await mkdtemp(path.join(tmpdir(), 'khizana-e2e-'));
  const file = path.join(folder, 'article.md');
  return {
    save: async (title) => {
      const head = `title: "${title}"\ndate: "2026-11-20"\nsection: "${section}"`;
      await writeFile(file, `---\n${head}\n---\n\n${body}\n`);
      const command = [await bundled('lib/cli/import.ts'), 'markdown', file, '--write', '--source', folder];
      const { stdout } = await run(process.execPath, command, {
        cwd: root,
        env: { ...process.env, ...SITE_ENV, ...variables },
        timeout: 60_000,
      });
      const id = Number(/article (\d+)/u.exec(stdout)?.[1]);
      if (!(id > 0)) throw new Error(`the article did not come in:\n${stdout}`);
      return id;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The whole text of a page, redirects followed; of an answer that is not 200, its status. */
export async function read(origin: string, address: string): Promise<string> {
  const answer = await fetch(origin + address);
  const text = await answer.text();
  return answer.status === 200 ? text : String(answer.status);
}
