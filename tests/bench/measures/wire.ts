import { ask, askAll, type Answer } from '../ask';
import type { Bench, Finding } from '../bench';
import { decoded } from '../servers/nginx';
import { startSite } from '../servers/site';
import { show } from '../table';
import { pageFiles } from './page-files';

/** What one article weighs on the wire, with what the page asks for besides. */
export async function measureWire({ children, database, targets, say }: Bench): Promise<Finding> {
  say('Weighing an article');
  const site = await startSite(children, database.url, targets.article.path);
  const url = `${site.origin}${targets.article.path}`;
  const [plain, gzip, br] = [await ask(url, 'identity'), await ask(url, 'gzip'), await ask(url, 'br')];
  const files = pageFiles(decoded(plain).toString());
  const [styles, scripts] = await Promise.all(
    [files.styles, files.scripts].map((paths) => askAll(site.origin, paths, 'br')),
  );
  await site.stop();
  const parts = [
    part('HTML, not compressed', [plain]),
    part('HTML, gzip', [gzip]),
    part('HTML, br', [br]),
    part(`CSS, br (${files.styles.length} files)`, styles ?? []),
    part(`Script, br (${files.scripts.length} files)`, scripts ?? []),
  ];
  const rows = parts.map(({ what, bytes, sent }) => [what, show(bytes), sent]);
  const notes = ['«sent as» is the encoding that the answer names; fonts are left out.'];
  const title = `Bytes of an article of ${targets.article.words} words`;
  return { data: parts, tables: [{ title, head: ['part', 'bytes', 'sent as'], rows, notes }] };
}

function part(what: string, answers: readonly Answer[]) {
  const bytes = answers.reduce((sum, { body }) => sum + body.length, 0);
  const sent = [...new Set(answers.map(({ headers }) => headers['content-encoding'] ?? 'identity'))].join(', ');
  return { what, bytes, sent };
}
