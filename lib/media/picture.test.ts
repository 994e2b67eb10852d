import { expect, it } from 'vitest';
import { pictureOf } from '@/lib/media/picture';

const stem = `ab/${'0'.repeat(30)}`;
const facts = { path: `${stem}-1200x800.jpg`, alt: 'a', caption: '', credit: '', focalX: null, focalY: null };

it('shows a picture with its size and its copies', () => {
  expect(pictureOf(facts, '39rem')).toEqual({
    src: `/media/${stem}-1200x800.jpg`,
    srcSet: [480, 960, 1200].map((width) => `/media/${stem}-1200x800-${width}.webp ${width}w`).join(', '),
    avifSrcSet: [480, 960, 1200].map((width) => `/media/${stem}-1200x800-${width}.avif ${width}w`).join(', '),
    ...{ sizes: '39rem', width: 1200, height: 800, alt: 'a', focus: 'focus-x-2 focus-y-2' },
  });
});

it.each([
  [0, 1, 'focus-x-0 focus-y-4'],
  [0.12, 0.13, 'focus-x-0 focus-y-1'],
  [0.7, 0.4, 'focus-x-3 focus-y-2'],
])('keeps the point %d, %d in sight', (focalX, focalY, focus) => {
  expect(pictureOf({ ...facts, focalX, focalY }, '1px')?.focus).toBe(focus);
});

it('is nothing without a picture', () => {
  expect(pictureOf({ ...facts, path: `${stem}.pdf` }, '1px')).toBeNull();
});
