import { z } from 'zod';
import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';

/** A run of an import, as the desk tells of it. */
export interface ImportRunView {
  id: number;
  source: string;
  startedAt: Date;
  /** Null while it runs, and for one that broke off. */
  finishedAt: Date | null;
  counts: { created: number; updated: number; refused: number };
}

const counts = z.object({
  created: z.number().default(0),
  updated: z.number().default(0),
  refused: z.number().default(0),
});

/** The last imports, the latest first. */
export async function listImportRuns(actor: Actor, limit: number): Promise<ImportRunView[]> {
  requirePermission(actor, 'imports.read');
  const select = { id: true, source: true, startedAt: true, finishedAt: true, counts: true } as const;
  const rows = await db().importRun.findMany({ orderBy: { id: 'desc' }, take: limit, select });
  return rows.map((row) => ({ ...row, counts: counts.catch(counts.parse({})).parse(row.counts) }));
}
