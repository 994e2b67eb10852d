import { notFound } from 'next/navigation';

/** Every address that no other page knows, so that «not found» stands inside the site's own frame. */
export default function UnknownPage(): never {
  notFound();
}
