import { expect, it } from 'vitest';
import { wantedSlug } from '@/lib/desk/slug';

const before = { name: 'التاريخ', slug: 'التاريخ' };

it.each([
  ['', 'علوم قديمة', undefined, 'علوم-قديمة'],
  ['علوم', 'علوم قديمة', undefined, 'علوم'],
  ['التاريخ', 'تاريخ العرب', before, 'تاريخ-العرب'],
  ['قديم', 'تاريخ العرب', before, 'قديم'],
  ['history', 'تاريخ', { name: 'التاريخ', slug: 'history' }, 'history'],
  ['', 'تاريخ', { name: 'التاريخ', slug: 'history' }, 'تاريخ'],
])('typed «%s» for «%s»', (typed, name, was, slug) => expect(wantedSlug(typed, name, was)).toBe(slug));
