import { desk } from '@/content/desk/desk';
import { mediaWords } from '@/content/desk/media';
import type { Send } from '@/components/desk/media/upload-queue';
import { refused, type Outcome } from '@/lib/desk/outcome';
import { NAME_HEADER, type MediaItem } from '@/lib/media/media';

/** Sends a file as the body of a request: XMLHttpRequest alone tells how far it has come. */
export const sendTo =
  (path: string): Send =>
  (file, { progress, end }) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader(NAME_HEADER, encodeURIComponent(file.name));
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.upload.onload = () => progress(1);
    // What is wrong with a file is an answer like any other; another status speaks of the session or of us.
    request.onload = () =>
      end(isOutcome(request.response) ? request.response : refused(desk.refused.failed), request.status !== 200);
    request.onerror = () => end(refused(mediaWords.refused.network), true);
    request.send(file);
    return () => request.abort();
  };

/** A proxy on the way may answer in its own words. */
const isOutcome = (answer: unknown): answer is Outcome<MediaItem> =>
  typeof answer === 'object' && answer !== null && 'kind' in answer;
