import { sendFeed, type OwnerContext } from '@/app/_feeds/send';

/** The feed of a section, author, tag or issue: RSS 2.0. */
export const GET = async (request: Request, { params }: OwnerContext): Promise<Response> =>
  sendFeed(request, await params, 'rss');
