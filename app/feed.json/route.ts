import { sendFeed } from '@/app/_feeds/send';

export const dynamic = 'force-dynamic';

/** The whole site's feed: JSON Feed. */
export const GET = (request: Request): Promise<Response> => sendFeed(request, null, 'json');
