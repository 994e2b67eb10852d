'use client';

import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { Button } from '@/components/desk/ui/button.client';
import { mediaWords } from '@/content/desk/media';
import { fill } from '@/content/strings';
import { showNumber } from '@/lib/site/display';

export interface Focal {
  focalX: number | null;
  focalY: number | null;
}

interface Props extends Focal {
  src: string;
  alt: string;
  isDisabled: boolean;
  onChange: (focal: Focal) => void;
}

const STEP = 0.02;
const MOVES: Record<string, [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const words = mediaWords.details;
const bounded = (share: number) => Math.round(Math.min(Math.max(share, 0), 1) * 1_000) / 1_000;
const percent = (share: number) => showNumber(Math.round(share * 100));

/** The picture with a mark on what must stay in sight: put by a click, drawn along, or moved by the arrow keys. */
export function FocalPoint({ src, alt, focalX, focalY, isDisabled, onChange }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [x, y] = [focalX ?? 0.5, focalY ?? 0.5];
  const put = (toX: number, toY: number) => onChange({ focalX: bounded(toX), focalY: bounded(toY) });
  const point = ({ clientX, clientY }: PointerEvent) => {
    const { x: startX = 0, y: startY = 0, width = 1, height = 1 } = box.current?.getBoundingClientRect() ?? {};
    put((clientX - startX) / width, (clientY - startY) / height);
  };
  const press = (event: KeyboardEvent) => {
    const move = MOVES[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const step = event.shiftKey ? 5 * STEP : STEP;
    put(x + move[0] * step, y + move[1] * step);
  };
  return (
    <div className="focal">
      {/* A picture has no direction of writing: its beginning is where x is 0. */}
      <div
        ref={box}
        dir="ltr"
        className="focal-box"
        {...(!isDisabled && {
          onPointerDown: (event: PointerEvent) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            point(event);
          },
          onPointerMove: (event: PointerEvent) => event.buttons > 0 && point(event),
        })}
      >
        <img src={src} alt={alt} draggable={false} />
        {!isDisabled && (
          <span
            className="focal-mark"
            style={{ insetInlineStart: `${x * 100}%`, insetBlockStart: `${y * 100}%` }}
            tabIndex={0}
            role="slider"
            aria-label={words.focal}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={Math.round(x * 100)}
            aria-valuetext={fill(words.focalAt, { x: percent(x), y: percent(y) })}
            onKeyDown={press}
          />
        )}
      </div>
      {!isDisabled && (
        <p className="field-hint">
          {words.focalHint}{' '}
          {focalX !== null && (
            <Button look="quiet" className="small" onPress={() => onChange({ focalX: null, focalY: null })}>
              {words.focalReset}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}
