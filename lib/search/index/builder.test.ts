import { describe, expect, it } from 'vitest';
import { IndexBuilder } from '@/lib/search/index/builder';
import type { Document } from '@/lib/search/index/document';
import { Spill } from '@/lib/search/index/spill';

/** Words of which some stand in every article, some in a stretch of them, some in one. */
const documentAt = (id: number): Document => ({
  id: id * 3,
  facts: new Uint8Array(),
  parts: [[`عنوان${id % 5}`], ['و', `كلمة${Math.floor(id / 20)}`, `وحيدة${id}`, 'و'], id % 2 ? [] : ['اسم']],
});

function built(most?: number): IndexBuilder {
  const builder = new IndexBuilder(most);
  for (let id = 1; id <= 200; id += 1) builder.add(documentAt(id));
  return builder;
}

const termsOf = (builder: IndexBuilder) =>
  [...builder.all()].map(({ posts, ...term }) => ({ ...term, posts: [...posts] }));

describe('an index in the making', () => {
  it('is the same when its postings went to files in between', () => {
    const whole = termsOf(built());
    expect(whole.find(({ key }) => key === 'و')?.df).toBe(200);
    expect(termsOf(built(0))).toEqual(whole);
  });
});

describe('lists that left the memory', () => {
  const bytesOf = (number: number, size: number) => Uint8Array.from({ length: size }, (_, at) => (number + at) & 255);

  it.each([0, 1, 7, 262_136, 262_137, 900_000])('of %i bytes come back by their numbers', (size) => {
    const numbers = [2, 3, 9];
    const spill = new Spill(numbers.map((number) => [number, bytesOf(number, size)]));
    const found = Array.from({ length: 12 }, (_, number) => spill.take(number));
    spill.close();
    expect(found.flatMap((bytes, number) => (bytes === null ? [] : [number]))).toEqual(numbers);
    expect(numbers.every((number) => Buffer.compare(found[number] as Uint8Array, bytesOf(number, size)) === 0)).toBe(
      true,
    );
  });

  it('are many', () => {
    const spill = new Spill(Array.from({ length: 100_000 }, (_, number) => [number, bytesOf(number, number % 9)]));
    for (let number = 0; number < 100_000; number += 1) expect(spill.take(number)?.length).toBe(number % 9);
    expect(spill.take(100_000)).toBeNull();
    spill.close();
  });
});
