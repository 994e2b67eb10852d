import { describe, expect, it } from 'vitest';
import { cleanText } from '@/lib/import/clean/text';

const bytes = (text: string) => new TextEncoder().encode(text);
/** As Latin-1 reads them: every byte a character. */
const latin = (text: string) => [...bytes(text)].map((byte) => String.fromCharCode(byte)).join('');
const arabicWindows = (text: string) => new TextDecoder('windows-1256').decode(bytes(text));
const title = 'الكتابة والقراءة في «دار الحكمة»، ٣';

describe('cleanText', () => {
  it.each([
    ['UTF-8 read as Latin-1', latin(title), title],
    ['UTF-8 read as windows-1252', 'Ø§Ù„Ù†Øµ', 'النص'],
    ['UTF-8 read as windows-1256', arabicWindows(title), title],
    ['UTF-8 misread twice', latin(latin(title)), title],
    ['UTF-8 misread three times', latin(latin(latin(title))), title],
    ['presentation forms', 'ﺍﻟﻜﺘﺎﺏ ﻻ', 'الكتاب لا'],
    ['entities', 'قال &amp;quot;نعم&amp;quot; &#8211; ثم&nbsp;سكت', 'قال "نعم" – ثم سكت'],
    ['control characters', 'ال\u0000نص\u0007\u009d', 'النص'],
    ['quotation marks of windows-1252', '\u0093نص\u0094', '“نص”'],
    ['halves of pairs and byte order marks', '\ufeffن\ud800ص', 'نص'],
    ['an embedding left open', '\u202bنص', '\u202bنص\u202c'],
    ['the end of nothing', 'نص\u202c\u2069', 'نص'],
    ['letters in parts', '\u0627\u0654دب', 'أدب'],
    ['spaces', '  نص \n آخر ', 'نص آخر'],
  ])('repairs %s', (_, raw, clean) => {
    const { text, repairs } = cleanText(raw);
    expect(text).toBe(clean);
    expect(Object.keys(repairs)).not.toEqual([]);
    expect(cleanText(clean)).toMatchObject({ text: clean, repairs: {} });
  });

  it.each([
    title,
    'صلّى الله عليه ﷺ وجلّ ﷻ ﴿ن والقلم﴾ ﷽',
    'حرف ط» وحرف «ظ»، وحفظ§',
    'Café, naïve, Ã la carte',
    'نصٌّ مُشَكَّلٌ كـــتاب \u200fو\u200e',
    'AT&T وبحث وتطوير',
    '\u2067نص\u2069 آخر',
    '',
  ])('leaves %j as it is', (text) => {
    expect(cleanText(text)).toEqual({ text, repairs: {}, warnings: [] });
  });

  it('shows what misread letters were and became', () => {
    expect(cleanText('Ø§Ù„Ù†Øµ').warnings.join()).toContain('"Ø§Ù„Ù†Øµ" became "النص"');
  });

  it('does not repair what has lost letters, and says so', () => {
    const broken = 'Ø§Ù„Ù Ø§Ù Ø§Ù„';
    expect(cleanText(broken)).toMatchObject({ text: broken, repairs: {} });
    expect(cleanText(broken).warnings.join()).toContain('without loss');
  });

  it.each([
    ['Persian letters', 'کتاب في المكتبة', 'Persian'],
    ['letters in reverse', 'ةباتكلا ةءارقلا', 'reverse'],
    ['signs of special fonts', 'نص \uf0b7', 'special font'],
  ])('says of %s what no filter may decide', (_, text, words) => {
    expect(cleanText(text)).toMatchObject({ text, repairs: {} });
    expect(cleanText(text).warnings.join()).toContain(words);
  });
});
