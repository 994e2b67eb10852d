import path from 'node:path';
import pLimit from 'p-limit';
import { hostSet } from '@/lib/import/addresses';
import { download, type Download, type DownloadOptions } from '@/lib/import/media/download';
import { readFileBytes, type PictureFolder } from '@/lib/import/media/folder';
import { picturesIn, withPictures, type BodyPicture } from '@/lib/import/media/pictures';
import { fullSize, pathOfPicture } from '@/lib/import/media/places';
import type { Remark } from '@/lib/import/import-record';
import { MISSING } from '@/lib/import/report';
import type { Step } from '@/lib/import/write-commands';
import { addImportedMedia, type ImportedMedia } from '@/lib/media/import-commands';

/** Where pictures come from; with neither they stay where they are. */
export interface MediaOptions extends DownloadOptions {
  folder?: PictureFolder | null;
  download?: boolean;
}

interface Context {
  media?: MediaOptions;
  write: boolean;
}

/** What became of one address. */
type Found = { kind: 'taken'; media: ImportedMedia | null } | { kind: 'missing'; why: string };

/** Files that are fetched at once. */
const limit = pLimit(4);

/**
 * Brings the pictures of a batch into the library and puts our copies in their places. One that is not found is taken
 * out and told of: a body never asks another site for what was to be ours. In a dry run it is only looked whether they
 * are there.
 */
export async function picturesOf(
  steps: readonly Step[],
  runId: number | null,
  hosts: readonly string[],
  { media, write }: Context,
): Promise<Step[]> {
  const own = hostSet(hosts);
  return Promise.all(
    steps.map(async (step): Promise<Step> => {
      const record = step.plan?.record;
      if (record === undefined || step.plan?.contentChanged !== true) return step;
      const wanted = picturesIn(record.bodyHtml);
      if (media === undefined) return { ...step, report: withRemarks(step, leftOf(wanted, record.lead)) };
      const lead = record.lead && { src: record.lead.url, alt: record.lead.alt, caption: record.lead.caption };
      const found = new Map<string, Found>();
      for (const picture of lead ? [lead, ...wanted] : wanted) {
        if (found.has(picture.src)) continue;
        found.set(picture.src, await limit(() => take(picture, own, { media, write }, runId)));
      }
      const replace = (src: string) => {
        const one = found.get(src) ?? found.get(fullSize(src));
        return one === undefined ? undefined : one.kind === 'missing' ? null : one.media?.src;
      };
      const missing = [...found].flatMap(([src, one]) =>
        one.kind === 'missing' ? [{ line: null, text: `${MISSING}: ${src} (${one.why})` }] : [],
      );
      const first = lead === undefined ? undefined : found.get(lead.src);
      const pictures = {
        bodyHtml: wanted.length === 0 ? record.bodyHtml : withPictures(record.bodyHtml, replace),
        leadMediaId: first?.kind === 'taken' ? (first.media?.id ?? null) : null,
      };
      return { ...step, pictures, report: { ...withRemarks(step, missing), pictures: found.size - missing.length } };
    }),
  );
}

const withRemarks = ({ report }: Step, remarks: Remark[]): Step['report'] =>
  remarks.length === 0 ? report : { ...report, remarks: [...report.remarks, ...remarks] };

/** What is said when nobody has asked for the pictures. */
function leftOf(wanted: readonly BodyPicture[], lead: { url: string } | undefined): Remark[] {
  const count = wanted.length + (lead ? 1 : 0);
  return count === 0
    ? []
    : [{ line: null, text: `${count} picture(s) stay where they are: --media or --download takes them` }];
}

async function take(
  { src, alt, caption = '' }: BodyPicture & { caption?: string },
  hosts: ReadonlySet<string>,
  { media = {}, write }: Context,
  runId: number | null,
): Promise<Found> {
  const file = media.folder?.find(src) ?? null;
  if (file === null && media.download !== true) return { kind: 'missing', why: 'not in the folder' };
  if (!write) return { kind: 'taken', media: null };
  const got = file === null ? await fetchOf(src, hosts, media) : await readOf(file);
  if (got.kind === 'failed') return { kind: 'missing', why: got.why };
  const name = path.posix.basename(pathOfPicture(src) ?? '');
  const added = await addImportedMedia({ bytes: got.bytes, name, alt, caption }, async (tx, id) =>
    runId === null ? undefined : tx.importMade.create({ data: { runId, noun: 'media', ref: String(id) } }),
  );
  return typeof added === 'string' ? { kind: 'missing', why: added } : { kind: 'taken', media: added };
}

async function readOf(file: string): Promise<Download> {
  try {
    return { kind: 'file', bytes: await readFileBytes(file) };
  } catch (error) {
    return { kind: 'failed', why: error instanceof Error ? error.message : String(error) };
  }
}

/** The file that was sent rather than one of its sizes, when it is still there. */
async function fetchOf(src: string, hosts: ReadonlySet<string>, media: MediaOptions): Promise<Download> {
  const [host] = hosts;
  const address = src.startsWith('//') ? `https:${src}` : src.startsWith('/') && host ? `https://${host}${src}` : src;
  const whole = fullSize(address);
  const first = await download(whole, media);
  return first.kind === 'file' || whole === address ? first : download(address, media);
}
