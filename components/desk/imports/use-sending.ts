import { useCallback, useEffect, useRef, useState } from 'react';
import { useLeaveGuard } from '@/components/desk/ui/use-leave-guard';
import { sendPieces } from '@/components/desk/imports/send-pieces';

/** A file on its way to the server. */
export interface Sent {
  key: number;
  file: File;
  state: 'waiting' | 'sending' | 'done' | 'failed';
  /** How much of it has arrived, 0 to 1. */
  progress: number;
  message: string | null;
  /** Where it lies, once all of it has arrived. */
  path: string | null;
}

/** Sends files one after the other. Leaving the page meanwhile asks first. */
export function useSending(folder: string) {
  const [files, setFiles] = useState<readonly Sent[]>([]);
  const last = useRef(0);
  const running = useRef<{ key: number; stop: AbortController } | null>(null);
  const change = useCallback(
    (key: number, facts: Partial<Sent>) =>
      setFiles((all) => all.map((sent) => (sent.key === key ? { ...sent, ...facts } : sent))),
    [],
  );
  useEffect(() => {
    const next = files.find(({ state }) => state === 'waiting');
    if (running.current !== null || next === undefined) return;
    const { key, file, progress } = next;
    const stop = new AbortController();
    running.current = { key, stop };
    change(key, { state: 'sending', message: null });
    const from = Math.floor(progress * file.size);
    const told = (share: number) => change(key, { progress: share });
    void sendPieces({ folder, number: key, file, from, signal: stop.signal }, told).then((end) => {
      running.current = null;
      change(key, 'path' in end ? { state: 'done', progress: 1, path: end.path } : { state: 'failed', ...end });
    });
  }, [files, folder, change]);
  const isBusy = files.some(({ state }) => state === 'waiting' || state === 'sending');
  useLeaveGuard(isBusy);
  const add = (chosen: readonly File[]) =>
    setFiles((all) => [
      ...all,
      ...chosen.map((file): Sent => {
        const key = last.current;
        last.current += 1;
        return { key, file, state: 'waiting', progress: 0, message: null, path: null };
      }),
    ]);
  const remove = (key: number) => {
    if (running.current?.key === key) running.current.stop.abort();
    setFiles((all) => all.filter((sent) => sent.key !== key));
  };
  const retry = (key: number) => change(key, { state: 'waiting' });
  return { files, add, remove, retry };
}
