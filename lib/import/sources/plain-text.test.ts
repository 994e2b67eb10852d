import { describe, expect, it } from 'vitest';
import { decodeText } from '@/lib/import/clean/decode';
import { emptyRecord } from '@/lib/import/import-record';
import { parsePlainText } from '@/lib/import/sources/plain-text';

const title = 'أسرار الورق في سمرقند';
const heading = [title, '2019/03/07م', 'علوم', '1,250 زيارة', title];
const first = 'كانت أوراق سمرقند تُصنع من القنّب والكتّان، ثم تُصقل بحجر أملس.';
const second = 'وحملها التجّار إلى بغداد، فرخص الكتاب وكثر الورّاقون.';
const note = 'الوعي: الصورة من معرض أدوات الكتابة.';
const lines = [...heading, first, second, note, '2019-03-07'];
const text = lines.join('\n');
const whole = {
  ...emptyRecord,
  ...{ origin: 'paper.txt', externalId: expect.stringMatching(/^[0-9a-f]{24}$/u) as string, title },
  ...{ publishedOn: '2019-03-07', section: 'علوم', views: 1250, bodyHtml: `<p>${first}</p>\n<p>${second}</p>` },
  ...{ noteHtml: '<p>الصورة من معرض أدوات الكتابة.</p>', noteLabel: 'الوعي' },
};

const parse = (content: string | string[], labels = ['الوعي', 'التحرير'], origin = 'paper.txt') =>
  parsePlainText([content].flat().join('\n'), origin, labels);
function accepted(content: string | string[], labels?: string[]) {
  const item = parse(content, labels);
  if (item.kind === 'refused') throw new Error(`refused: ${item.refusal.text}`);
  return { ...item.record, warnings: item.warnings };
}
const withLine = (index: number, ...replacement: string[]) => lines.toSpliced(index, 1, ...replacement);
const inDigits = (zero: number) =>
  text.replace(',', '\u066c').replace(/\d/gu, (digit) => String.fromCodePoint(zero + Number(digit)));
const letters = new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
const windows1256 = Uint8Array.from(lines.join('\r\n'), (character) => letters.indexOf(character));

describe('parsePlainText reads the same article', () => {
  it.each<[string, string | string[]]>([
    ['as the site saves it', text],
    ['with a line end after the date', `${text}\n`],
    ['with CRLF', lines.join('\r\n')],
    ['with lone CR', lines.join('\r')],
    ['with a byte order mark', `\ufeff${text}`],
    ['with empty lines between', lines.join('\n\n \n')],
    ['in Windows-1256', decodeText(windows1256)?.text ?? ''],
    ['in Arabic-Indic digits', inDigits(0x0660)],
    ['in Eastern digits', inDigits(0x06f0)],
    ['with no-break spaces', text.replaceAll(' ', '\u00a0')],
    ['with hidden direction controls', lines.map((line) => `\u202b\u200f${line}\u200e\u202c`).join('\n')],
    ['without the repeated title', withLine(4)],
    ['without the last date', lines.slice(0, -1)],
    ['with other vowel marks in the repeated title', withLine(4, 'أَسْرَارُ الوَرَقِ في سمرقند')],
    ['with another hamza in the repeated title', withLine(4, 'اسرار الورق فى سمرقند')],
    ['with the note in the middle of the body', [...heading, first, note, second, '2019-03-07']],
  ])('%s', (_name, content) => {
    expect(accepted(content)).toEqual({ ...whole, warnings: [] });
  });
});

describe('parsePlainText and what may be missing or vary', () => {
  it.each<[string, string[], object]>([
    ['no views', withLine(3), { ...whole, views: null }],
    ['no views, no repeated title', lines.toSpliced(3, 2), { ...whole, views: null }],
    ['no note', withLine(7), { ...whole, noteHtml: null, noteLabel: null }],
    ['the least', [title, '2019/03/07', 'علوم', first], { bodyHtml: `<p>${first}</p>`, views: null, noteHtml: null }],
    ['a full-width colon', withLine(7, 'الوعي：تنبيه.'), { noteHtml: '<p>تنبيه.</p>' }],
    [
      'several notes, the first label kept',
      [...heading, 'التحرير: أولى.', first, 'الوعي: ثانية.', second],
      { bodyHtml: whole.bodyHtml, noteHtml: '<p>أولى.</p>\n<p>ثانية.</p>', noteLabel: 'التحرير' },
    ],
    ['a title of 300 characters', ['ق'.repeat(300), ...lines.slice(1)], { title: 'ق'.repeat(300) }],
    [
      'a first paragraph like a date',
      [...heading, '2018/1/1', first],
      { bodyHtml: `<p>2018/1/1</p>\n<p>${first}</p>` },
    ],
    ['prose that ends in a date', [...heading, 'طُبع في 2019-03-07'], { bodyHtml: '<p>طُبع في 2019-03-07</p>' }],
    [
      'HTML special characters',
      [...heading, '<b>"ورق" & \'حبر\'</b>', 'الوعي: 1 < 2'],
      { bodyHtml: '<p>&lt;b&gt;&quot;ورق&quot; &amp; &#39;حبر&#39;&lt;/b&gt;</p>', noteHtml: '<p>1 &lt; 2</p>' },
    ],
  ])('%s', (_name, content, expected) => {
    expect(accepted(content)).toMatchObject({ ...expected, warnings: [] });
  });

  it('takes other labels, and only those', () => {
    const expected = { bodyHtml: `<p>${first}</p>\n<p>${note}</p>`, noteHtml: '<p>تنبيه.</p>', noteLabel: 'تعقيب' };
    expect(accepted([...heading, first, note, 'تعقيب: تنبيه.'], ['تعقيب'])).toMatchObject(expected);
  });

  it.each([
    ['\n', 9],
    ['\r\n\r\n', 17],
  ])('warns where the dates disagree and keeps the first (line end %j)', (end, line) => {
    const warning = { line, text: expect.stringMatching(/2019-03-07.*2019-04-01/u) as string };
    expect(accepted(withLine(8, '2019-04-01').join(end))).toEqual({ ...whole, warnings: [warning] });
  });

  it('does not take a count that is too large for a paragraph', () => {
    const item = parse(withLine(3, '3,000,000,000 زيارة'));
    expect(item.kind === 'record' ? item.record.bodyHtml : '').not.toContain('زيارة');
  });

  it('knows an article by title and date, however the title is marked and wherever the file lies', () => {
    const id = (content: string[], origin?: string) => {
      const item = parse(content, [], origin);
      return item.kind === 'record' ? item.record.externalId : null;
    };
    expect(id(['اسرارُ الورق في سمرقند', ...lines.slice(1)], 'b/copy.txt')).toBe(id(lines));
    expect(id(withLine(1, '2019/03/08م'))).not.toBe(id(lines));
    expect(id(['أسرار الحبر في سمرقند', ...lines.slice(1)])).not.toBe(id(lines));
  });
});

describe('parsePlainText refuses', () => {
  const anyLine = expect.any(Number) as number;
  it.each<[string, string | string[], number, RegExp]>([
    ['an empty file', '', 1, /empty/u],
    ['a file of blank lines', ' \n\u00a0\n\ufeff\n', 1, /empty/u],
    ['only a title', ['', title, ''], 2, /date/u],
    ['no date', withLine(1), 2, /date.*علوم/u],
    ['a day that does not exist', withLine(1, '2019/02/30م'), 2, /date/u],
    ['no date, counting empty lines', `${title}\n\n\n${first}`, 4, /date/u],
    ['no section, views next', withLine(2), 3, /section/u],
    ['no section, the repeated title next', lines.toSpliced(2, 2), 3, /section/u],
    ['no section, a long paragraph next', [title, '2019/03/07م', first, second], 3, /section/u],
    ['no section, the end next', [title, '2019/03/07م'], 2, /section/u],
    ['a title of 301 characters', ['ق'.repeat(301), ...lines.slice(1)], 1, /title.*301/u],
    ['no body', heading, anyLine, /no body/u],
    ['no body, though a last date', [...heading, '2019-03-07'], anyLine, /no body/u],
    ['no body, though a note', [...heading, note], anyLine, /no body/u],
    ['a picture, as text', '\u2030PNG\n\u001a\u06d2\u0637\u00e0', 2, /date/u],
  ])('%s', (_name, content, line, reason) => {
    const refusal = { line, text: expect.stringMatching(reason) as string };
    expect(parse(content)).toEqual({ kind: 'refused', origin: 'paper.txt', refusal });
  });
});
