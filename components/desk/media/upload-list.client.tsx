'use client';

import { ProgressBar } from 'react-aria-components';
import { Button } from '@/components/desk/ui/button.client';
import type { Upload, UploadQueue } from '@/components/desk/media/upload-queue';
import { mediaWords } from '@/content/desk/media';
import { fill } from '@/content/strings';
import { showNumber } from '@/lib/site/display';

const words = mediaWords.upload;

/** What is on its way, what has arrived, and what has not: each with what can be done about it. */
export function UploadList({ uploads, queue }: { uploads: readonly Upload[]; queue: UploadQueue }) {
  if (uploads.length === 0) return null;
  return (
    <section className="uploads" aria-label={words.list}>
      <ul>
        {uploads.map((upload) => (
          <UploadRow key={upload.key} upload={upload} queue={queue} />
        ))}
      </ul>
      {uploads.some(({ state }) => state === 'done') && (
        <Button look="quiet" onPress={() => queue.dismiss()}>
          {words.clear}
        </Button>
      )}
    </section>
  );
}

function UploadRow({ upload, queue }: { upload: Upload; queue: UploadQueue }) {
  const { key, file, state, progress, message } = upload;
  const isMoving = state === 'sending' || state === 'working';
  const name = { name: file.name };
  return (
    <li className={`upload upload-${state}`}>
      <span className="upload-name">
        <bdi>{file.name}</bdi>
      </span>
      {isMoving && (
        <ProgressBar aria-label={file.name} value={progress * 100} isIndeterminate={state === 'working'}>
          {({ percentage = 100 }) => (
            <span className="upload-bar">
              <span style={{ inlineSize: `${percentage}%` }} />
            </span>
          )}
        </ProgressBar>
      )}
      <span className="upload-says" role={state === 'failed' ? 'alert' : 'status'}>
        {message ?? sayState(state, progress)}
      </span>
      {isMoving || state === 'waiting' ? (
        <RowButton label={fill(words.cancel, name)} onPress={() => queue.cancel(key)} sign="✕" />
      ) : (
        <>
          {upload.mayRetry && <RowButton label={fill(words.again, name)} onPress={() => queue.retry(key)} sign="↻" />}
          <RowButton label={fill(words.dismiss, name)} onPress={() => queue.dismiss(key)} sign="✕" />
        </>
      )}
    </li>
  );
}

const RowButton = ({ label, sign, onPress }: { label: string; sign: string; onPress: () => void }) => (
  <Button look="quiet" className="upload-button" aria-label={label} onPress={onPress}>
    <span aria-hidden="true">{sign}</span>
  </Button>
);

function sayState(state: Upload['state'], progress: number): string {
  if (state === 'sending') return fill(words.sending, { percent: showNumber(Math.floor(progress * 100)) });
  return { waiting: words.waiting, working: words.working, done: words.done, cancelled: words.cancelled, failed: '' }[
    state
  ];
}
