import { expect, it } from 'vitest';
import { cropOf } from '@/lib/social/crop';

const band = { width: 400, height: 600 };

it.each([
  ['wide, middle', [1200, 600], [0.5, 0.5], [400, 0, 400, 600]],
  ['wide, at its edge', [1200, 600], [0, 0.5], [0, 0, 400, 600]],
  ['wide, at the other', [1200, 600], [1, 0.5], [800, 0, 400, 600]],
  ['wide, a third', [1200, 600], [0.4, 0.9], [280, 0, 400, 600]],
  ['tall', [200, 900], [0.5, 0.2], [0, 30, 200, 300]],
  ['of the same shape', [800, 1200], [0.1, 0.1], [0, 0, 800, 1200]],
  ['tiny', [2, 2], [0.5, 0.5], [1, 0, 1, 2]],
] as const)('%s', (_, [width, height], [x, y], [left, top, w, h]) =>
  expect(cropOf({ width, height }, band, { x, y })).toEqual({ left, top, width: w, height: h }),
);
