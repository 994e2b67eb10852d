import { currentRows } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
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
  const rows = await currentRows<KnownRow & { externalId: string }>(Prisma.sql`
    select a.id, a.external_id as "externalId", a.import_checksum as checksum, b.views as baseline
    from article a left join view_baseline b on b.article_id = a.id
    where a.source = ${source} and a.external_id = any(${externalIds}::text[])`);
  return new Map(rows.map((row) => [row.externalId, knownOf(row)]));
}

interface KnownRow {
  id: number;
  checksum: string | null;
  /** The driver gives what may be larger than a number as its digits. */
  baseline: string | null;
}

const knownOf = ({ id, checksum, baseline }: KnownRow): Known => ({
  ...{ id, checksum },
  baseline: baseline === null ? null : BigInt(baseline),
});

interface Candidate extends KnownRow {
  at: number;
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
  const rows = await currentRows<Candidate>(Prisma.sql`
    select n.at, a.id, a.import_checksum as checksum, b.views as baseline, n.url as given, kept.url as kept
    from unnest(${asked.map(({ at }) => at)}::int[], ${asked.map(({ url }) => url)}::text[]) as n(at, url)
    join article a on cardinality(a.old_urls) > 0 and old_address_keys(a.old_urls) @> array[old_address_key(n.url)]
      and a.source is not null and a.source <> ${source}
    cross join lateral unnest(a.old_urls) as kept(url)
    left join view_baseline b on b.article_id = a.id
    where old_address_key(kept.url) = old_address_key(n.url) order by n.at, a.id`);
  const found = new Map<ImportRecord, Known>();
  for (const row of rows) {
    const { at, id, given, kept } = row;
    const record = records[at];
    if (record === undefined || found.has(record) || taken.has(id) || hostOf(given) !== hostOf(kept)) continue;
    found.set(record, knownOf(row));
    taken.add(id);
  }
  return found;
}
