import { notFound } from 'next/navigation';
import { Forbidden } from '@/lib/auth/permissions';
import { log } from '@/lib/log';

/** What a page reads for the person who asks: what is not theirs to see is, for them, not there. */
export async function permitted<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (!(error instanceof Forbidden)) throw error;
    log().warn({ err: error }, 'refused');
    return notFound();
  }
}
