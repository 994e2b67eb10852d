import { Readable } from 'node:stream';
import { exportWords } from '@/content/desk/export';
import { site } from '@/content/site';
import { fill } from '@/content/strings';
import { dateIn } from '@/lib/arabic/calendar-date';
import { can } from '@/lib/auth/permissions';
import { getActor } from '@/lib/auth/request';
import { startExport } from '@/lib/export/export-commands';
import { contentDisposition } from '@/lib/site/file-name';

export const dynamic = 'force-dynamic';

/** The whole archive as a bundle, for the owner, sent while it is made. */
export async function GET(): Promise<Response> {
  const actor = await getActor();
  if (actor === null || !can(actor, 'archive.export'))
    return new Response(null, { status: actor === null ? 401 : 403 });
  const date = dateIn(site.timeZone);
  const name = `${fill(exportWords.fileName, { name: site.name, date })}.zip`;
  return new Response(Readable.toWeb(await startExport(actor)) as ReadableStream, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': contentDisposition(name, `khizana-${date}.zip`),
      'cache-control': 'no-store',
    },
  });
}
