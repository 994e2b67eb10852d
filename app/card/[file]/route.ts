import { noteRead } from '@/lib/freshness/reads';
import { ALL } from '@/lib/freshness/tags';
import { siteImageUrl, siteSocialFacts } from '@/lib/site/social-image';
import { paintSocialImage } from '@/lib/social/paint';

interface Context {
  params: Promise<{ file: string }>;
}

/** The picture that other sites show beside a link to the site itself. Any other name leads to the one it has now. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  noteRead(ALL);
  const { file } = await params;
  if (!/^[0-9a-f]{16}\.png$/u.test(file)) return new Response(null, { status: 404 });
  const address = siteImageUrl();
  if (address !== `/card/${file}`) return new Response(null, { status: 307, headers: { location: address } });
  const picture = await paintSocialImage(siteSocialFacts());
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
}
