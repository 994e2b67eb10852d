import { afterEach, describe, expect, it, vi } from 'vitest';
import * as display from '@/lib/site/display';

const site = vi.hoisted(() => ({ digits: 'arab', monthNames: 'both', timeZone: 'Asia/Beirut' }));
vi.mock('@/content/site', () => ({ site }));

afterEach(() => {
  Object.assign(site, { digits: 'arab', timeZone: 'Asia/Beirut' });
  vi.useRealTimers();
});

/** Each value as a site with Arabic-Indic digits shows it, and as one with European digits does. */
describe('display', () => {
  it.each<[string, () => string | null, string | null, string | null]>([
    ['number', () => display.showNumber(9724), '٩٬٧٢٤', '9,724'],
    ['plain number', () => display.showPlainNumber(2017), '٢٠١٧', '2017'],
    ['plain text', () => display.showPlainNumber('12-15'), '١٢-١٥', '12-15'],
    ['few views', () => display.showViews(703), '٧٠٣ زيارات', '703 زيارات'],
    ['many views', () => display.showViews(9724), '٩٬٧٢٤ زيارة', '9,724 زيارة'],
    ['other views', () => display.showViews(2002), '٢٬٠٠٢ زيارة', '2,002 زيارة'],
    ['no views', () => display.showViews(0), 'لا زيارات', 'لا زيارات'],
    ['two views', () => display.showViews(2), 'زيارتان', 'زيارتان'],
    ['period', () => display.showPeriod('month'), 'آخر ٣٠ يومًا', 'آخر 30 يومًا'],
    ['period without a number', () => display.showPeriod('all'), 'كلّ الأوقات', 'كلّ الأوقات'],
    [
      'parts of the views',
      () => display.showParts(12_427, { views: 9_724, asOf: '2017-10-04' }),
      '٩٬٧٢٤ زيارة حتى ٤ تشرين الأول ٢٠١٧، و٢٬٧٠٣ زيارات بعد ذلك',
      '9,724 زيارة حتى 4 تشرين الأول 2017، و2,703 زيارات بعد ذلك',
    ],
    [
      'parts, nothing counted yet',
      () => display.showParts(2, { views: 2, asOf: '2017-10-04' }),
      'زيارتان حتى ٤ تشرين الأول ٢٠١٧، ولا زيارات بعد ذلك',
      'زيارتان حتى 4 تشرين الأول 2017، ولا زيارات بعد ذلك',
    ],
    ['date', () => display.showDate('2017-10-04'), '٤ تشرين الأول (أكتوبر) ٢٠١٧م', '4 تشرين الأول (أكتوبر) 2017م'],
    ['short date', () => display.showShortDate('2017-10-04'), '٤ تشرين الأول ٢٠١٧', '4 تشرين الأول 2017'],
    ['month', () => display.showMonth(8), 'آب (أغسطس)', 'آب (أغسطس)'],
    ['computed Hijri date', () => display.showHijri('2017-10-24'), '٤ صفر ١٤٣٩هـ', '4 صفر 1439هـ'],
    ['printed Hijri date', () => display.showHijri('2017-10-24', '3 صفر 1439'), '٣ صفر ١٤٣٩', '3 صفر 1439'],
    [
      'printed outside the tables',
      () => display.showHijri('1890-01-01', '9 جمادى 1307'),
      '٩ جمادى ١٣٠٧',
      '9 جمادى 1307',
    ],
    ['Hijri outside the tables', () => display.showHijri('1890-01-01'), null, null],
    [
      'Hijri months',
      () => display.showHijriSpan('2017-10-01', '2017-11-01'),
      'محرم ١٤٣٩هـ – صفر ١٤٣٩هـ',
      'محرم 1439هـ – صفر 1439هـ',
    ],
    ['Hijri months outside the tables', () => display.showHijriSpan('1890-01-01', '1890-02-01'), null, null],
  ])('%s', (_, show, arab, latn) => {
    expect(show()).toBe(arab);
    site.digits = 'latn';
    expect(show()).toBe(latn);
  });

  it('counts with forms of any noun', () => {
    const forms = { zero: '0', one: '1', two: '2', few: 'few #', many: 'many #', other: 'other #' };
    expect([5, 25, 100].map((count) => display.showCount(count, forms))).toEqual(['few ٥', 'many ٢٥', 'other ١٠٠']);
  });
});

describe('today', () => {
  it.each([
    ['2024-03-30T21:59:59Z', 'Asia/Beirut', '2024-03-30'],
    ['2024-03-30T22:00:00Z', 'Asia/Beirut', '2024-03-31'],
    ['2024-10-26T21:30:00Z', 'Asia/Beirut', '2024-10-26'],
    ['2024-10-26T22:00:00Z', 'Asia/Beirut', '2024-10-27'],
    ['2023-12-31T22:30:00Z', 'Africa/Casablanca', '2023-12-31'],
  ])('at %s in %s is %s', (instant, zone, date) => {
    vi.useFakeTimers({ now: new Date(instant) });
    site.timeZone = zone;
    expect(display.today()).toBe(date);
  });
});
