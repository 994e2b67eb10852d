import { useEffect, useState, useSyncExternalStore } from 'react';
import { sendTo } from '@/components/desk/media/send-file';
import { UploadQueue, type Upload } from '@/components/desk/media/upload-queue';
import { useLeaveGuard } from '@/components/desk/ui/use-leave-guard';
import { mediaWords } from '@/content/desk/media';
import { UPLOAD_PATH, type MediaItem } from '@/lib/media/media';

const NONE: readonly Upload[] = [];

/** The files being sent from this page. Leaving it meanwhile asks first. */
export function useUploads(onDone: (media: MediaItem) => void): { queue: UploadQueue; uploads: readonly Upload[] } {
  const [queue] = useState(() => new UploadQueue(sendTo(UPLOAD_PATH)));
  const uploads = useSyncExternalStore(queue.subscribe, queue.snapshot, () => NONE);
  useEffect(() => queue.listen(onDone), [queue, onDone]);
  const isBusy = uploads.some(({ state }) => ['waiting', 'sending', 'working'].includes(state));
  useLeaveGuard(isBusy);
  return { queue, uploads };
}

/** Takes files that are dropped anywhere on the page, and pictures that are pasted outside of a field. */
export function useDrops(take: (files: File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      // Left for good, not for another element of the page.
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      take([...(event.dataTransfer?.files ?? [])]);
    };
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      // Text from a word processor comes with its picture: whoever pastes into a field wants the text.
      if (files.length === 0 || isField(event.target)) return;
      event.preventDefault();
      take(files.map(named));
    };
    const options = { capture: true } as const;
    window.addEventListener('dragover', over, options);
    window.addEventListener('dragleave', leave, options);
    window.addEventListener('drop', drop, options);
    window.addEventListener('paste', paste, options);
    return () => {
      window.removeEventListener('dragover', over, options);
      window.removeEventListener('dragleave', leave, options);
      window.removeEventListener('drop', drop, options);
      window.removeEventListener('paste', paste, options);
    };
  }, [take]);
  return isOver;
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea'));

/** Every browser calls what is pasted «image.png». */
const named = (file: File): File =>
  file.name === 'image.png' ? new File([file], `${mediaWords.upload.pasted}.png`, { type: file.type }) : file;
