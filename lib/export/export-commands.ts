import { PassThrough, Readable } from 'node:stream';
import { recordEvent } from '@/lib/audit/commands';
import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { zipSink } from '@/lib/export/bundle/sink';
import { exportBundle } from '@/lib/export/export-queries';
import { log } from '@/lib/log';

/**
 * Begins a bundle for somebody at the desk, and writes down who took it.
 * @returns the zip as it is made; it breaks off when making it fails, and making it ends when nobody reads on
 * @throws Forbidden
 */
export async function startExport(actor: Actor): Promise<Readable> {
  requirePermission(actor, 'archive.export');
  await db().$transaction((tx) => recordEvent(tx, actor, 'archive.export', 'archive'));
  const zip = new PassThrough();
  exportBundle(zipSink(zip)).catch((error: unknown) => {
    if (!zip.destroyed) zip.destroy(error instanceof Error ? error : new Error(String(error)));
    log().warn({ err: error, user: actor.id }, 'a bundle was not finished');
  });
  return zip;
}
