import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { dateWords } from '@/app/_head/date-words';
import { readerScripts } from '@/app/reader-scripts';
import { noteRead } from '@/lib/freshness/reads';
import { SETTINGS } from '@/lib/freshness/tags';

export const dynamic = 'force-dynamic';

/** The service worker by its one name. With every build, and every other way of writing dates, it is a new one. */
export async function GET(): Promise<Response> {
  noteRead(SETTINGS);
  const { worker } = await readerScripts();
  const at = (file: string) => readFile(path.join(process.cwd(), file), 'utf8');
  const [text, build] = await Promise.all([at(`public${worker}`), at('.next/BUILD_ID')]);
  const body = `// ${build}\nself.khizanaDates=${JSON.stringify(dateWords())};\n${text}`;
  return new Response(body, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
}
