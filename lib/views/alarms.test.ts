import { describe, expect, it } from 'vitest';
import { sharesIn, surgesIn } from '@/lib/views/alarms';
import { alarmText } from '@/lib/views/alarm-text';
import type { ArticleDay, DayFigures } from '@/lib/views/report-queries';

const article = (facts: Partial<ArticleDay>): ArticleDay => ({
  ...{ day: '2026-11-20', articleId: 7, title: 'أسرار الورق', readers: 100, single: 90, mean: 10, isNew: false },
  ...facts,
});
const day = (openings: number, filtered: DayFigures['filtered']): DayFigures => ({
  ...{ day: '2026-11-20', readers: openings, openings, filtered },
});

describe('surgesIn', () => {
  it.each<[string, Partial<ArticleDay>, boolean]>([
    ['ten times the mean, nearly all once', {}, true],
    ['after a week without a reader', { mean: 0 }, true],
    ['just above five times', { readers: 51, single: 40 }, true],
    ['five times and no more', { readers: 50, single: 40 }, false],
    ['just above half of them once', { single: 51 }, true],
    ['half of them once', { single: 50 }, false],
    ['readers who come back', { single: 10 }, false],
    ['a handful of readers', { readers: 19, single: 19, mean: 0 }, false],
    ['a new article', { mean: 0, isNew: true }, false],
  ])('%s', (_name, facts, alarming) => {
    expect(surgesIn([article(facts)])).toHaveLength(alarming ? 1 : 0);
  });
});

describe('sharesIn', () => {
  it.each<[string, DayFigures, boolean, string[]]>([
    ['few robots', day(100, { bot_ua: 10 }), false, []],
    ['60 % robots', day(40, { bot_ua: 60 }), false, []],
    ['61 % robots', day(39, { bot_ua: 61 }), false, ['robots']],
    ['robots only', day(0, { bot_ua: 500 }), false, ['robots']],
    ['robots on a day of hardly any openings', day(1, { bot_ua: 40 }), false, []],
    ['other reasons lower the share', day(40, { bot_ua: 61, rate: 20 }), false, []],
    ['30 % from data centres, counted', day(100, { dc_ip: 30 }), false, []],
    ['31 % from data centres, counted', day(100, { dc_ip: 31 }), false, ['dataCentres']],
    ['31 of 131, left out', day(100, { dc_ip: 31 }), true, []],
    ['50 of 150, left out', day(100, { dc_ip: 50 }), true, ['dataCentres']],
    ['both', day(100, { bot_ua: 400, dc_ip: 160 }), true, ['robots']],
    ['more flagged than counted', day(60, { dc_ip: 70 }), false, ['dataCentres']],
  ])('%s', (_name, figures, filters, kinds) => {
    expect(sharesIn([figures], filters).map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('alarmText', () => {
  it('says in words what happened and what to do', () => {
    const texts = [...surgesIn([article({})]), ...sharesIn([day(20, { bot_ua: 80, dc_ip: 8 })], false)].map(alarmText);
    expect(texts).toEqual([
      '20 تشرين الثاني 2026: المقالة 7 «أسرار الورق» بلغت زياراتها 100، ومعدّل أيامها السبعة السابقة 10، و90% من زوّارها لم يفتحوها إلا مرّةً واحدة. لعلّ برنامجًا يفتحها.',
      '20 تشرين الثاني 2026: 80% من مرّات الفتح جاءت من برامج تُعلن أنّها روبوتات. لم يُحسب منها شيء.',
    ]);
  });
});
