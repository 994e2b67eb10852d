import { describe, expect, it } from 'vitest';
import { bylineOf } from '@/lib/import/clean/byline';

const rest = '<p>نصّ المقالة.</p>';

describe('bylineOf', () => {
  it.each([
    ['بقلم: أحمد سالم', ['أحمد سالم']],
    ['<strong>بقلم / أبو زيد الورّاق</strong>', ['أبو زيد الورّاق']],
    ['كَتَبَ: ليلى حسن', ['ليلى حسن']],
    ['(بقلم: أحمد سالم)', ['أحمد سالم']],
    ['بقلم: أحمد سالم، وداد عمر', ['أحمد سالم', 'وداد عمر']],
    ['بقلم: أحمد سالم و ليلى حسن', ['أحمد سالم', 'ليلى حسن']],
    ['بقلم: أحمد سالم وأبو زيد', ['أحمد سالم', 'أبو زيد']],
    ['بقلم: أحمد وليد سالم', ['أحمد وليد سالم']],
  ])('finds %j before and after the text', (line, names) => {
    expect(bylineOf(`<p>${line}</p>\n${rest}`)).toEqual({ names, html: rest });
    expect(bylineOf(`${rest}\n<p>${line}</p>`)).toEqual({ names, html: rest });
  });

  it.each([
    rest,
    '',
    '<p>كتب: في هذا اليوم من عام 1990 رسالة</p><p>نص</p>',
    '<p>بقلم الرصاص: أجمل الرسوم</p><p>نص</p>',
    '<p>كتب أحمد سالم رسالة إلى صديقه</p><p>نص</p>',
    `${rest}<p>بقلم: أحمد سالم</p>${rest}`,
    '<p>بقلم:</p><p>نص</p>',
  ])('finds none in %j', (html) => {
    expect(bylineOf(html)).toBeNull();
  });
});
