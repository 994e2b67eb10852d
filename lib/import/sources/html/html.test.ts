import { describe, expect, it } from 'vitest';
import { readFiles, refusalsOf } from '@/tests/support/import-files';

const only = async (...of: Parameters<typeof readFiles>) => (await readFiles(...of)).items[0];

describe('a saved page', () => {
  const page = (head: string, body: string) =>
    `<!doctype html><html><head>${head}</head><body class="single postid-99">${body}</body></html>`;

  it('of a common theme', async () => {
    const html = page(
      '<title>x</title><link rel="canonical" href="https://m.example/2023/04/%d9%85/"><meta property="og:image" content="/i.jpg">',
      `<h1 class="entry-title">حدائق الماء</h1><span class="entry-date">2023/04/09م</span><div class="cat-links"><a href="/c">عمران</a></div>
       <span class="author-name">سلمى حدّاد</span><span>703 زيارة</span>
       <div class="entry-content"><p>أوّل.</p><script>alert(1)</script><div class="sharedaddy">شارك</div></div>`,
    );
    const { items, source } = await readFiles('html', { 'p/a.html': html });
    expect(source).toMatchObject({ name: 'm.example', hosts: ['m.example'] });
    expect(items[0]).toMatchObject({
      record: {
        ...{ externalId: '99', title: 'حدائق الماء', publishedOn: '2023-04-09', section: 'عمران', views: 703 },
        ...{ authors: ['سلمى حدّاد'], lead: { url: 'https://m.example/i.jpg' } },
        ...{ oldUrls: ['https://m.example/2023/04/%d9%85/', 'https://m.example/?p=99'] },
        bodyHtml: expect.not.stringMatching(/script|شارك/u) as string,
      },
    });
  });

  it('by JSON-LD, and by the selectors of a mapping', async () => {
    const data = JSON.stringify({
      '@graph': [{ '@type': 'NewsArticle', 'datePublished': '2020-01-02T10:00:00Z', 'author': { name: 'نادر' } }],
    });
    const html = page(
      `<script type="application/ld+json">${data}</script>`,
      '<b id="t">عنوان</b><i class="n">تعقيب</i><div id="x"><p>نصّ</p><u>دعاية</u></div>',
    );
    const mapping = 'html: {title: "#t", body: "#x", note: .n, remove: u}';
    expect(await only('html', { 'a.html': html }, mapping)).toMatchObject({
      record: {
        title: 'عنوان',
        publishedOn: '2020-01-02',
        authors: ['نادر'],
        noteHtml: expect.stringContaining('تعقيب') as string,
        bodyHtml: expect.not.stringContaining('دعاية') as string,
      },
    });
  });

  it('without a title or a body is refused', async () => {
    const { items } = await readFiles('html', { 'a.html': '<p>x', 'b.html': '<h1>x</h1>' });
    expect(refusalsOf(items)).toEqual([expect.stringMatching(/no title/u), expect.stringMatching(/no body/u)]);
  });
});
