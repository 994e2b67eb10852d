import { describe, expect, it } from 'vitest';
import { site } from '@/content/site';
import { parseNote } from '@/lib/import/clean/note';

const labels = ['الوعي', 'المحرّر', 'ملاحظة التحرير', 'إضاءة'];

describe('parseNote', () => {
  it.each([
    ['a colon and a space', 'الوعي: عُثر على النسخة لاحقًا.', 'الوعي', 'عُثر على النسخة لاحقًا.'],
    ['a colon without a space', 'الوعي:عُثر على النسخة.', 'الوعي', 'عُثر على النسخة.'],
    ['a space before the colon', 'الوعي : عُثر على النسخة.', 'الوعي', 'عُثر على النسخة.'],
    ['a full-width colon', 'الوعي：عُثر على النسخة.', 'الوعي', 'عُثر على النسخة.'],
    ['a label of two words', 'ملاحظة التحرير: الصورة من المتحف.', 'ملاحظة التحرير', 'الصورة من المتحف.'],
    ['a label with vowel marks added', 'الوَعْيُ: نصّ.', 'الوعي', 'نصّ.'],
    ['a label with its mark left out', 'المحرر: نصّ.', 'المحرّر', 'نصّ.'],
    ['a label with its hamza left out', 'اضاءة: نصّ.', 'إضاءة', 'نصّ.'],
    ['a stretched label', 'الوعـــي: نصّ.', 'الوعي', 'نصّ.'],
    ['more colons of both kinds', 'الوعي：المصدر: خزانة', 'الوعي', 'المصدر: خزانة'],
    ['more colons in the note', 'الوعي: المصدر: خزانة «أ»: 12', 'الوعي', 'المصدر: خزانة «أ»: 12'],
  ])('knows a note by %s', (_name, paragraph, label, text) => {
    expect(parseNote(paragraph, labels)).toEqual({ label, text });
  });

  it.each([
    ['the label without a colon', 'الوعي بتاريخ الكتاب حديث العهد.'],
    ['a longer opening that ends in the label', 'قالت مجلة الوعي: الكتاب نادر.'],
    ['a longer opening that begins with the label', 'الوعي القرائي: مقدمة في عادات القراءة.'],
    ['another word', 'الخلاصة: بقي الورق رخيصًا.'],
    ['a colon later in the paragraph', 'كتب الورّاق في آخر النسخة، الوعي: كذا.'],
    ['no text before the colon', ': نصّ.'],
    ['no colon', 'بقي الورق رخيصًا.'],
    ['nothing', ''],
  ])('takes %s for prose', (_name, paragraph) => {
    expect(parseNote(paragraph, labels)).toBeNull();
  });

  it('knows only the labels it is given', () => {
    expect(parseNote('الوعي: نصّ.', ['تعقيب'])).toBeNull();
    expect(parseNote('تعقيب: نصّ.', ['تعقيب'])).toEqual({ label: 'تعقيب', text: 'نصّ.' });
    expect(parseNote('الوعي: نصّ.', [])).toBeNull();
  });

  it('knows the label of the dumps by the default list of the site', () => {
    expect(parseNote('الوعي: نصّ.', site.noteLabels)).toEqual({ label: 'الوعي', text: 'نصّ.' });
  });
});
