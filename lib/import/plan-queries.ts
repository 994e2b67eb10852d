import { db } from '@/lib/db/client';
import { hostOf } from '@/lib/import/addresses';
import { recordChecksum } from '@/lib/import/checksum';
import type { ImportRecord } from '@/lib/import/import-record';

/** The article of an earlier import that a record means. */
export interface Known {
  id: number;
  checksum: string | null;
  baseline: bigint | null;
}

/** A record and what is to be done with it. */
export interface Plan {
  record: ImportRecord;
  checksum: string;
  known: Known | null;
  /** Whether more than its count of views is another. */
  contentChanged: boolean;
  /** Nothing is to be written. */
  isSame: boolean;
}

/**
 * Finds for each record the article that it was before, by two questions for all of them.
 * @param taken articles of other sources that earlier items of the run have taken; those of these are added
 */
export async function planRecords(
  source: string,
  records: readonly ImportRecord[],
  taken: Set<number>,
): Promise<Plan[]> {
  const byId = await knownById(
    source,
    records.map(({ externalId }) => externalId),
  );
  const strangers = records.filter(({ externalId, oldUrls }) => !byId.has(externalId) && oldUrls.length > 0);
  const byAddress = await knownByAddress(source, strangers, taken);
  return records.map((record) => {
    const known = byId.get(record.externalId) ?? byAddress.get(record) ?? null;
    const checksum = recordChecksum(record);
    const contentChanged = known?.checksum !== checksum;
    const sameViews = record.views === null || (known?.baseline ?? -1n) >= record.views;
    return { record, checksum, known, contentChanged, isSame: known !== null && !contentChanged && sameViews };
  });
}

async function knownById(source: string, externalIds: string[]): Promise<Map<string, Known>> {
  const rows = await db().article.findMany({
    where: { source, externalId: { in: externalIds } },
    select: { id: true, externalId: true, importChecksum: true, baseline: { select: { views: true } } },
  });
  return new Map(
    rows.map(({ id, externalId, importChecksum, baseline }) => [
      externalId ?? '',
      { id, checksum: importChecksum, baseline: baseline?.views ?? null },
    ]),
  );
}

interface Candidate {
  at: number;
  id: number;
  checksum: string | null;
  baseline: bigint | null;
  given: string;
  kept: string;
}

/**
 * The articles that another import of the same site has brought, by an address that they had there. Articles of this
 * source are known by their identity alone: two of them may share an address.
 */
async function knownByAddress(
  source: string,
  records: ImportRecord[],
  taken: Set<number>,
): Promise<Map<ImportRecord, Known>> {
  const asked = records.flatMap(({ oldUrls }, at) => oldUrls.filter(hostOf).map((url) => ({ at, url })));
  if (asked.length === 0) return new Map();
  const rows = await db().$queryRaw<Candidate[]>`
    select n.at, a.id, a.import_checksum as checksum, b.views as baseline, n.url as given, kept.url as kept
    from unnest(${asked.map(({ at }) => at)}::int[], ${asked.map(({ url }) => url)}::text[]) as n(at, url)
    join article a on cardinality(a.old_urls) > 0 and old_address_keys(a.old_urls) @> array[old_address_key(n.url)]
      and a.source is not null and a.source <> ${source}
    cross join lateral unnest(a.old_urls) as kept(url)
    left join view_baseline b on b.article_id = a.id
    where old_address_key(kept.url) = old_address_key(n.url) order by n.at, a.id`;
  const found = new Map<ImportRecord, Known>();
  for (const { at, id, checksum, baseline, given, kept } of rows) {
    const record = records[at];
    if (record === undefined || found.has(record) || taken.has(id) || hostOf(given) !== hostOf(kept)) continue;
    found.set(record, { id, checksum, baseline });
    taken.add(id);
  }
  return found;
}
