import { describe, expect, it } from 'vitest';
import { fullSize, namesOf } from '@/lib/import/media/places';

describe('namesOf', () => {
  it.each([
    ['https://old.example/wp-content/uploads/2011/05/River.JPG?x=1', '2011/05/river.jpg'],
    ['//old.example/wp-content/uploads/2011/river-300x200.jpg', '2011/river.jpg'],
    ['/wp-content/uploads/river-scaled.jpeg', 'river.jpeg'],
    [`/wp-content/uploads/${encodeURIComponent('آ'.normalize('NFD'))}.png`, 'آ.png'],
    ['/wp-content/uploads/%zz.png', '%zz.png'],
  ])('%s is looked for as %s', (address, name) => expect(namesOf(address)).toContain(name));

  it('puts the place before the bare name', () => {
    const names = namesOf('/wp-content/uploads/2011/a.jpg');
    expect(names.indexOf('2011/a.jpg')).toBeLessThan(names.indexOf('a.jpg'));
  });
});

describe('fullSize', () => {
  it.each([
    ['a-300x200.jpg', 'a.jpg'],
    ['a-scaled.jpg', 'a.jpg'],
    ['a-2011.jpg', 'a-2011.jpg'],
  ])('%s → %s', (address, whole) => expect(fullSize(address)).toBe(whole));
});
