import { describe, expect, it } from 'vitest';
import { sanitiseHtml } from '@/lib/html/sanitise';
import { recordsOf, refusalsOf } from '@/tests/support/import-files';
import { wxrHead, wxrItem, wxrOf, wxrTail } from '@/tests/support/wxr';
import { readWxr } from '@/tests/support/wxr-read';

describe('a hostile export', () => {
  const bomb = `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>`;

  it('with a document type is not read', async () => {
    const { items } = await readWxr(wxrOf([wxrItem()]).replace('<rss', `${bomb}<rss`));
    expect(items).toHaveLength(1);
    expect(refusalsOf(items)[0]).toMatch(/document type/u);
  });

  it('finds no entity, also within an item', async () => {
    const title = `<title>&a;&x;</title>${bomb}`;
    const { items } = await readWxr(wxrOf([wxrItem().replace(/<title>.*?<\/title>/u, title), wxrItem({ id: 9 })]));
    expect(JSON.stringify(items)).not.toContain('aaaaaaaaaa');
    expect(recordsOf(items).at(-1)?.record.externalId).toBe('9');
  });

  it('costs its huge item only', async () => {
    const huge = wxrItem({ id: 2, title: 'ضخمة', body: 'x'.repeat(17 * 1_048_576) });
    const { items } = await readWxr(wxrOf([wxrItem({ id: 1 }), huge, wxrItem({ id: 3 })]));
    expect(recordsOf(items).map((item) => item.record.externalId)).toEqual(['1', '3']);
    expect(refusalsOf(items)).toEqual(['export.xml, item 2 («ضخمة»): is larger than 16 MB']);
  }, 30_000);

  it.each<[string, string, RegExp]>([
    ['no XML', 'just words', /no channel/u],
    ['another kind of XML', '<html><body>x</body></html>', /no channel/u],
    ['nothing', '', /no channel/u],
    ['a head alone', wxrHead(), /ends before its end/u],
    ['an item of nothing', `${wxrHead()}<item></item>${wxrTail}`, /no number/u],
  ])('that is %s is refused', async (_name, file, reason) => {
    const { items } = await readWxr(file);
    expect(refusalsOf(items).join()).toMatch(reason);
    expect(recordsOf(items)).toEqual([]);
  });

  it('with scripts brings none of them into an article', async () => {
    const body =
      '<p onclick="x()">أ<script>x()</script></p><iframe src="https://a.example"></iframe><a href="javascript:x()">ب</a>' +
      '<img src="x" onerror="x()"><svg><script>x()</script></svg><form action="https://a.example"><input></form>';
    const [item] = recordsOf((await readWxr(wxrOf([wxrItem({ body })]))).items);
    const saved = sanitiseHtml(item?.record.bodyHtml ?? '');
    expect(saved).toContain('أ');
    expect(saved).not.toMatch(/script|onclick|onerror|iframe|<form|<input|<svg/iu);
  });
});
