import { expect, it } from 'vitest';
import { sanitiseHtml } from '@/lib/html/sanitise';

const stem = `ab/${'0'.repeat(30)}`;
const src = `/media/${stem}-1200x800.jpg`;
const whole =
  `<img src="${src}" srcset="/media/${stem}-1200x800-480.webp 480w, /media/${stem}-1200x800-960.webp 960w, ` +
  `/media/${stem}-1200x800-1200.webp 1200w" sizes="(max-width: 43rem) 100vw, 39rem" alt="صورة" ` +
  'width="1200" height="800" loading="lazy" decoding="async">';

it.each([
  ['as it is inserted', `<img src="${src}" alt="صورة" width="1200" height="800">`],
  ['without its size', `<img alt="صورة" src="${src}">`],
  ['with a size and copies that are not its own', `<img src="${src}" alt="صورة" width="1" height="1" srcset="/x 1w">`],
  ['as it was saved', whole],
])('completes a picture of our own, %s', (_how, html) => {
  expect(sanitiseHtml(`<figure>${html}</figure>`)).toBe(`<figure>${whole}</figure>`);
});

it.each([
  ['<img src="https://example.org/a.jpg" alt="a" width="3" height="4">'],
  [`<img src="https://example.org${src}">`],
  [`<img src="/media/${stem}.pdf">`],
  [`<img src="/media/../${stem}-12x8.jpg">`],
])('leaves other pictures as they are: %s', (html) => {
  expect(sanitiseHtml(html)).toBe(html);
});
