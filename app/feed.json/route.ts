import { sendFeed } from '@/app/_feeds/send';

/** The whole site's feed: JSON Feed. */
export const GET = (request: Request): Promise<Response> => sendFeed(request, null, 'json');
