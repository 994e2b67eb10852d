import { getArticle, getTombstone } from '@/lib/articles/queries';
import { socialFacts, socialHash, socialImageUrl } from '@/lib/site/social-image';
import { parseId } from '@/lib/site/urls';
import { paintSocialImage } from '@/lib/social/paint';

interface Context {
  params: Promise<{ id: string; hash: string }>;
}

/** The picture that other sites show beside a link to an article, at `/article/{id}/card-{hash}.png` (next.config.ts). */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { id, hash } = await params;
  const parsed = parseId(id);
  if (parsed === null) return new Response(null, { status: 404 });
  const record = await getArticle(parsed);
  if (record === null) return new Response(null, { status: (await getTombstone(parsed)) ? 410 : 404 });
  const facts = socialFacts(record);
  // Not for good: a title that is taken back has its old picture again.
  if (hash !== socialHash(facts)) {
    return new Response(null, { status: 307, headers: { location: socialImageUrl(record) } });
  }
  return new Response(new Uint8Array(await paintSocialImage(facts)), { headers: { 'content-type': 'image/png' } });
}
