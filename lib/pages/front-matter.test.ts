import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '@/lib/pages/front-matter';

describe('the front matter of a page', () => {
  it.each([
    [
      '---\ntitle: عن المجلّة\norder: 2\ndescription: وصف\n---\nنصّ',
      { title: 'عن المجلّة', order: 2, description: 'وصف' },
    ],
    ['\uFEFF---\r\ntitle: x\r\n---\r\nنصّ', { title: 'x', order: 1000, description: '' }],
  ])('%j is read', (source, facts) => {
    expect(readFrontMatter(source)).toEqual({ facts, markdown: 'نصّ' });
  });

  it.each(['نصّ بلا رأس', '', 'text\n---\ntitle: x\n---\n', '---\ntitle: x'])('%j has none', (source) => {
    expect(readFrontMatter(source)).toBeNull();
  });

  it.each(['---\norder: 1\n---\n', '---\ntitle: ""\n---\n', '---\ntitle: [\n---\n', '---\njust words\n---\n'])(
    '%j is at fault, and no more than that',
    (source) => {
      expect(readFrontMatter(source)).toHaveProperty('fault');
    },
  );
});
