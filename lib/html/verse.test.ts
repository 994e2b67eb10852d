import { expect, it } from 'vitest';
import { halvesOf } from '@/lib/html/verse';

it.each([
  ['أ * ب', ['أ', 'ب']],
  ['  أ ب = ج  ', ['أ ب', 'ج']],
  ['أ ... ب', ['أ', 'ب']],
  ['أ.....ب', ['أ', 'ب']],
  ['أ … ب', ['أ', 'ب']],
  ['أ * ب…', ['أ', 'ب…']],
  ['أ*ب', ['أ*ب']],
  ['وحيد …', ['وحيد …']],
  ['أ * ب * ج', ['أ', 'ب', 'ج']],
  ['', ['']],
])('%j has the halves %j', (line, halves) => {
  expect(halvesOf(line)).toEqual(halves);
});
