import { describe, expect, it } from 'vitest';
import { parseJsonLine } from '@/lib/import/sources/jsonl';

const read = (value: unknown) => parseJsonLine(JSON.stringify(value), 'a.jsonl:3', 3);

describe('a line of JSON', () => {
  it('is an article: text in paragraphs, or HTML as it is', () => {
    const text = read({
      id: 7,
      title: ' عنوان ',
      body: 'أوّل <x>\n\nثانٍ',
      date: '2019-03-01T10:00:00Z',
      section: 'أدب',
      views: 12,
    });
    expect(text).toMatchObject({
      kind: 'record',
      record: {
        ...{ externalId: '7', title: 'عنوان', publishedOn: '2019-03-01', section: 'أدب', views: 12 },
        bodyHtml: '<p>أوّل &lt;x&gt;</p>\n<p>ثانٍ</p>',
      },
    });
    expect(read({ id: 'a', title: 't', body: '<p>x</p>' })).toMatchObject({
      record: { bodyHtml: '<p>x</p>', views: null },
    });
  });

  it.each([
    ['{', 'the line'],
    ['[]', 'the line'],
    ['{"id":"a","title":"t"}', 'body'],
    ['{"id":"a","title":"t","body":"b","date":"soon"}', 'date'],
    ['{"id":"a","title":"t","body":"b","views":-1}', 'views'],
  ])('that is none is refused: %s', (line, what) => {
    const item = parseJsonLine(line, 'a.jsonl:3', 3);
    expect(item.kind === 'refused' && item.refusal).toMatchObject({ line: 3 });
    expect(item.kind === 'refused' && item.refusal.text).toContain(what);
  });
});
