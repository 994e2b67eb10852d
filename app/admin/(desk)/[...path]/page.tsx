import { notFound } from 'next/navigation';
import { requireActor } from '@/lib/auth/request';

/** Every address of the desk that names nothing: without this, readers' pages would answer. */
export default async function NoSuchDeskPage() {
  await requireActor();
  notFound();
}
