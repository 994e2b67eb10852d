import { describe, expect, it } from 'vitest';
import { readFiles } from '@/tests/support/import-files';

const only = async (...of: Parameters<typeof readFiles>) => (await readFiles(...of)).items[0];

describe('front matter and lines of JSON', () => {
  it('take the other names of keys', async () => {
    const front =
      'id: "7"\ntitle: ماء\npublished_at: 2012-05-14T10:00:00+03:00\ncategory: عمران\nauthor: سلمى\nviews_imported: 5\neditorial_note: ن\nimage: a.jpg';
    expect(await only('markdown', { 'a.md': `---\n${front}\n---\n\nنصّ.` }, 'sections: {عمران: المدن}')).toMatchObject({
      record: {
        ...{ externalId: '7', publishedAt: '2012-05-14T07:00:00.000Z', section: 'المدن', authors: ['سلمى'], views: 5 },
        ...{ noteHtml: '<p>ن</p>', lead: { url: 'a.jpg', alt: '', caption: '' } },
      },
    });
    const line = JSON.stringify({
      id: 1,
      title: 't',
      body: 'b',
      tags: ['ماء'],
      author: 'سلمى',
      issue: 7,
      status: 'draft',
      odd: {},
    });
    expect(await only('jsonl', { 'a.jsonl': line })).toMatchObject({
      record: { tags: ['ماء'], authors: ['سلمى'], issueNumber: 7, status: 'draft' },
    });
  });

  it('skip a line that is too long', async () => {
    const lines = `{"id":1,"title":"t","body":"b"}\n${'x'.repeat(17 * 1_048_576)}\n{"id":2,"title":"t","body":"b"}`;
    const { items } = await readFiles('jsonl', { 'a.jsonl': lines });
    expect(items.map(({ kind }) => kind)).toEqual(['record', 'refused', 'record']);
  }, 30_000);
});
