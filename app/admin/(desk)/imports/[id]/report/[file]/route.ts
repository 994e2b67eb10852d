import { Readable } from 'node:stream';
import { importWords } from '@/content/desk/imports';
import { fill } from '@/content/strings';
import { can } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/request';
import { isReportKind, openRunReport, REPORT_TYPES } from '@/lib/import/report-commands';
import { contentDisposition } from '@/lib/site/file-name';
import { parseId } from '@/lib/site/urls';

interface Context {
  params: Promise<{ id: string; file: string }>;
}

/** The report of a run as a file to keep: report.html, report.csv, report.json. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const actor = await requireActor();
  if (!can(actor, 'imports.read')) return new Response('403', { status: 403 });
  const { id: text, file } = await params;
  const [id, kind = ''] = [parseId(text), /^report\.([a-z]+)$/u.exec(file)?.[1]];
  const report = id === null || !isReportKind(kind) ? null : await openRunReport(actor, id, kind);
  if (report === null || !isReportKind(kind)) return new Response('404', { status: 404 });
  const name = `${fill(importWords.fileName, { id: text })}.${kind}`;
  return new Response(Readable.toWeb(report) as ReadableStream, {
    headers: {
      'content-type': REPORT_TYPES[kind],
      'content-disposition': contentDisposition(name, `import-${text}.${kind}`),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
