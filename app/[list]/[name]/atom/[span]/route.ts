import { sendArchive } from '@/app/_feeds/send';

interface Context {
  params: Promise<{ list: string; name: string; span: string }>;
}

/** An archive document of the Atom feed of a section, author, tag or issue. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { span, ...owner } = await params;
  return sendArchive(owner, span);
}
