import { describe, expect, it } from 'vitest';
import { readFiles, refusalsOf } from '@/tests/support/import-files';

const only = async (...of: Parameters<typeof readFiles>) => (await readFiles(...of)).items[0];

describe('a table', () => {
  const row = (titles: string, cells: string) => ({ 'a.csv': `${titles}\r\n${cells}\r\n` });

  it('is read under the names of keys, or those of the mapping', async () => {
    const expected = {
      ...{ externalId: '7', title: 'عنوان', publishedOn: '2012-05-14', authors: ['سلمى', 'نادر'], views: 9724 },
      bodyHtml: '<p>أوّل</p>\n<p>ثانٍ، «تتمّة»</p>',
    };
    const cells = '7,عنوان,2012/05/14م,"سلمى، نادر","9,724","أوّل\n\nثانٍ، «تتمّة»"';
    expect(await only('csv', row('id,title,date,authors,views,body', cells))).toMatchObject({ record: expected });
    const mapping = 'fields: {الرقم: id, العنوان: title, التاريخ: date, الكاتب: authors, القراءات: views, النص: body}';
    const arabic = row(
      'الرقم;العنوان;التاريخ;الكاتب;القراءات;النص',
      cells.replaceAll(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/gu, ';'),
    );
    expect(await only('csv', arabic, mapping)).toMatchObject({ record: expected });
  });

  it('refuses row by row', async () => {
    const { items } = await readFiles('csv', row('id,title,body,date', '1,t,b,soon\r\n2,,b,\r\n3,t,b,2012-01-01'));
    expect(items.map(({ kind }) => kind)).toEqual(['refused', 'refused', 'record']);
    expect(refusalsOf(items)[0]).toMatch(/a\.csv:2: date/u);
  });
});
