import { desk } from '@/content/desk/desk';
import { importWords } from '@/content/desk/imports';
import { mediaWords } from '@/content/desk/media';
import { can } from '@/lib/auth/permissions';
import { getActor, isSameOrigin } from '@/lib/auth/request';
import { PIECE_HEADER, type UploadedFile } from '@/lib/desk/import-upload';
import { doneWith, refused, type Outcome } from '@/lib/desk/outcome';
import { piece } from '@/lib/import/schema';
import { takePiece } from '@/lib/import/upload-commands';
import { log } from '@/lib/log';

/**
 * Takes a piece of a file: its bytes are the body, what it is a header. Nothing of the body is read before all else is
 * right, and it goes to the disk as it comes.
 */
export async function POST(request: Request): Promise<Response> {
  if (!(await isSameOrigin())) return answer(403, refused(desk.refused.origin));
  const actor = await getActor();
  if (actor === null) return answer(401, refused(mediaWords.refused.signedOut));
  if (!can(actor, 'imports.manage')) return answer(403, refused(desk.refused.permission));
  const given = piece.safeParse(readHeader(request.headers.get(PIECE_HEADER)));
  if (!given.success) return answer(400, refused(desk.refused.unreadable));
  try {
    const taken = await takePiece(actor, given.data, request.body);
    return answer(200, typeof taken === 'string' ? refused(importWords.uploadRefused[taken]) : doneWith(taken));
  } catch (error) {
    if (request.signal.aborted) return answer(400, refused(mediaWords.refused.network));
    log().error({ err: error, user: actor.id }, 'a piece of an archive was not taken');
    return answer(500, refused(desk.refused.failed));
  }
}

function readHeader(text: string | null): unknown {
  try {
    return JSON.parse(decodeURIComponent(text ?? ''));
  } catch {
    return null;
  }
}

const answer = (status: number, outcome: Outcome<UploadedFile>): Response =>
  Response.json(outcome, { status, headers: { 'cache-control': 'no-store' } });
