import { sendArchive } from '@/app/_feeds/send';

interface Context {
  params: Promise<{ span: string }>;
}

/** An archive document of the whole site's Atom feed: «/atom/3.xml». */
export const GET = async (_request: Request, { params }: Context): Promise<Response> =>
  sendArchive(null, (await params).span);
