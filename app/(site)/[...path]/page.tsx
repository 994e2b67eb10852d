import { movedOrMissing } from '@/app/moved';

interface Props {
  params: Promise<{ path: string[] }>;
}

/** Every address that no other page knows: what has moved leads on, and «not found» stands inside the site's own frame. */
export default async function UnknownPage({ params }: Props): Promise<never> {
  return movedOrMissing(`/${(await params).path.join('/')}`);
}
