'use client';

import { useState } from 'react';
import { Button } from '@/components/desk/ui/button.client';
import { mediaWords } from '@/content/desk/media';
import { site } from '@/content/site';
import { fill } from '@/content/strings';
import { dateIn } from '@/lib/arabic/calendar-date';
import type { MediaItem } from '@/lib/media/media';
import { showNumber, showPlainNumber, showShortDate } from '@/lib/site/display';

const words = mediaWords.details;
const KILOBYTE = 1_024;

/** What a file is: its size, its weight, its format, who brought it; and its address, to be taken away. */
export function MediaFacts({ item }: { item: MediaItem }) {
  const { width, height, bytes, mime, name, createdAt, by, src } = item;
  const date = showShortDate(dateIn(site.timeZone, new Date(createdAt)));
  const rows: [string, string][] = [
    [words.name, name],
    ...(width !== null && height !== null
      ? [
          [words.size, fill(words.pixels, { width: showPlainNumber(width), height: showPlainNumber(height) })] as [
            string,
            string,
          ],
        ]
      : []),
    [words.weight, showBytes(bytes)],
    [words.format, (mime.split('/')[1] ?? mime).toUpperCase()],
    [words.added, by === null ? date : fill(words.addedBy, { date, name: by })],
  ];
  return (
    <>
      <dl className="media-facts">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <CopyAddress src={src} />
    </>
  );
}

function CopyAddress({ src }: { src: string }) {
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(new URL(src, window.location.origin).href);
    setIsCopied(true);
  };
  return (
    <p className="form-end">
      <Button onPress={() => void copy().catch(() => setIsCopied(false))}>{words.copy}</Button>
      <a className="button" href={src} target="_blank" rel="noreferrer">
        {words.open}
      </a>
      <span role="status">{isCopied && words.copied}</span>
    </p>
  );
}

function showBytes(bytes: number): string {
  const kilobytes = bytes / KILOBYTE;
  return kilobytes < KILOBYTE
    ? fill(words.kilobytes, { n: showNumber(Math.max(1, Math.round(kilobytes))) })
    : fill(words.megabytes, { n: showNumber(Math.round((kilobytes / KILOBYTE) * 10) / 10) });
}
