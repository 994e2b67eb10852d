import { randomBytes } from 'node:crypto';
import { site } from '@/content/site';
import type { IsoDate } from '@/lib/arabic/calendar-date';
import { db } from '@/lib/db/client';

export interface DaySalt {
  /** Today where the magazine is published, by the database's clock. */
  day: IsoDate;
  /** 32 random bytes, the same for every process. They are destroyed when the day is closed. */
  salt: Buffer;
}

/** The salt of the present day. The first process that asks makes it; all others find that one. */
export async function saltOfToday(): Promise<DaySalt> {
  for (;;) {
    const [row] = await db().$queryRaw<{ day: IsoDate; salt: Uint8Array }[]>`
      with today as (select (now() at time zone ${site.timeZone})::date as day),
      made as (
        insert into view_salt (day, salt) select day, ${randomBytes(32)} from today
        on conflict (day) do nothing returning day, salt
      )
      select to_char(day, 'YYYY-MM-DD') as day, salt
      from (select day, salt from made union all select day, salt from view_salt join today using (day)) known`;
    // None: another process made it while we asked, and our statement began before that was visible.
    if (row) return { day: row.day, salt: Buffer.from(row.salt) };
  }
}
