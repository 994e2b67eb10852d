import { expect, it } from 'vitest';
import { openSearch } from '@/lib/site/opensearch';

it('says where to search, in well-formed words of limited length', () => {
  const text = openSearch({ name: 'مجلّة «أ» & ب طويلة الاسم', description: '<و>', origin: 'https://example.org' });
  expect(text).toContain('template="https://example.org/search?q={searchTerms}"');
  expect(text).toContain('&lt;و&gt;');
  expect([...(/<ShortName>(.*)<\/ShortName>/u.exec(text)?.[1] ?? '').replace('&amp;', '&')]).toHaveLength(16);
});
