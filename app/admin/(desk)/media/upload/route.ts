import { desk } from '@/content/desk/desk';
import { mediaWords } from '@/content/desk/media';
import { fill } from '@/content/strings';
import { can } from '@/lib/auth/permissions';
import { getActor, isSameOrigin } from '@/lib/auth/request';
import { doneWith, refused, type Outcome } from '@/lib/desk/outcome';
import { log } from '@/lib/log';
import { addMedia, type AddedMedia } from '@/lib/media/commands';
import { LARGEST_FILE, NAME_HEADER, type MediaItem } from '@/lib/media/media';
import { LONGEST_SIDE, MOST_PIXELS } from '@/lib/media/images';
import { readName, readUpload } from '@/lib/media/upload';

/**
 * Takes one file: its bytes are the body, its name a header. Nothing of the body is read before all else is right.
 * A file that is not taken is an answer like any other (200); other statuses speak of the session, or of us.
 */
export async function POST(request: Request): Promise<Response> {
  if (!(await isSameOrigin())) return answer(403, refused(desk.refused.origin));
  const actor = await getActor();
  if (actor === null) return answer(401, refused(mediaWords.refused.signedOut));
  if (!can(actor, 'media.use')) return answer(403, refused(desk.refused.permission));
  try {
    const bytes = await readUpload(request.body);
    const name = readName(request.headers.get(NAME_HEADER));
    return say(bytes === null ? { kind: 'refused', reason: 'large' } : await addMedia(actor, bytes, name));
  } catch (error) {
    if (request.signal.aborted) return answer(400, refused(mediaWords.refused.network));
    log().error({ err: error, user: actor.id }, 'a file was not taken');
    return answer(500, refused(desk.refused.failed));
  }
}

function say(added: AddedMedia): Response {
  if (added.kind === 'known') return answer(200, doneWith(added.media, mediaWords.upload.known));
  if (added.kind === 'added')
    return answer(200, doneWith(added.media, added.wasMoving ? mediaWords.upload.still : undefined));
  const numbers = {
    large: { n: LARGEST_FILE / 1_048_576 },
    pixels: { n: MOST_PIXELS / 1_000_000, side: LONGEST_SIDE },
  };
  const values = added.reason === 'large' || added.reason === 'pixels' ? numbers[added.reason] : {};
  return answer(200, refused(fill(mediaWords.refused[added.reason], values)));
}

const answer = (status: number, outcome: Outcome<MediaItem>): Response =>
  Response.json(outcome, { status, headers: { 'cache-control': 'no-store' } });
