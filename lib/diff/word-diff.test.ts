import { describe, expect, it } from 'vitest';
import { diffText, type Segment } from '@/lib/diff/word-diff';

/** «-old-», «+new+», «~from>to~». */
const drawn = (segments: Segment[]) =>
  segments
    .map((segment) =>
      segment.kind === 'same'
        ? segment.text
        : segment.kind === 'spelling'
          ? `~${segment.from}>${segment.to}~`
          : segment.kind === 'added'
            ? `+${segment.text}+`
            : `-${segment.text}-`,
    )
    .join('');

describe('diffText', () => {
  it.each([
    ['nothing', '', '', ''],
    ['the same', 'كتاب قديم', 'كتاب قديم', 'كتاب قديم'],
    ['a word more', 'كتاب قديم', 'كتاب عربي قديم', 'كتاب +عربي +قديم'],
    ['a word less', 'كتاب عربي قديم', 'كتاب قديم', 'كتاب -عربي -قديم'],
    ['another word', 'كتاب قديم جدًّا', 'كتاب حديث جدًّا', 'كتاب -قديم-+حديث+ جدًّا'],
    [
      'several words in a row as one change',
      'قال الرجل الطويل نعم',
      'قال الفتى القصير نعم',
      'قال -الرجل الطويل-+الفتى القصير+ نعم',
    ],
    ['all of it', 'أ', 'ب', '-أ-+ب+'],
    ['from nothing', '', 'كتاب', '+كتاب+'],
    ['to nothing', 'كتاب', '', '-كتاب-'],
    ['marks', 'كتب الرجل', 'كَتَبَ الرجل', '~كتب>كَتَبَ~ الرجل'],
    ['hamza', 'اسلام واحمد', 'إسلام وأحمد', '~اسلام>إسلام~ ~واحمد>وأحمد~'],
    ['ya and ta marbuta', 'الي المدرسه', 'إلى المدرسة', '~الي>إلى~ ~المدرسه>المدرسة~'],
    ['tatweel', 'كـــتاب', 'كتاب', '~كـــتاب>كتاب~'],
    ['Persian letters', 'ک\u062aاب', 'كتاب', '~ک\u062aاب>كتاب~'],
    ['digits', 'سنة 2017', 'سنة ٢٠١٧', 'سنة ~2017>٢٠١٧~'],
    ['another number', 'سنة 2017', 'سنة 2018', 'سنة -2017-+2018+'],
    ['a comma', 'قال, نعم', 'قال، نعم', 'قال-,-+،+ نعم'],
    ['a sign put behind a word', 'قال نعم', 'قال: نعم', 'قال+:+ نعم'],
    ['white space alone', 'قال  نعم', 'قال نعم', 'قال نعم'],
    ['a hidden sign', 'قال\u200f نعم', 'قال نعم', '~قال\u200f>قال~ نعم'],
    ['a footnote', 'قال.', 'قال[1].', 'قال+[1]+.'],
    ['Latin words', 'لغة Rust جديدة', 'لغة Zig جديدة', 'لغة -Rust-+Zig+ جديدة'],
    ['two changes apart', 'أ ب ج د ه', 'أ س ج ص ه', 'أ -ب-+س+ ج -د-+ص+ ه'],
  ])('shows %s', (_, before, after, expected) => {
    expect(drawn(diffText(before, after))).toBe(expected);
  });

  it.each([
    ['كتاب قديم، جدًّا', 'كتابٌ حديث جدًّا كلّه'],
    ['أ ب ج د ه و ز', 'ز و ه د ج ب أ'],
    ['واحد  اثنان ثلاثة', 'واحد أربعة ثلاثة، خمسة'],
  ])('loses nothing of %j and %j', (before, after) => {
    const segments = diffText(before, after);
    const side = (other: 'added' | 'removed', of: 'from' | 'to') =>
      segments.map((one) => (one.kind === 'spelling' ? one[of] : one.kind === other ? '' : one.text)).join('');
    expect(side('removed', 'to')).toBe(after);
    expect(side('added', 'from').replace(/\s+/gu, ' ')).toBe(before.replace(/\s+/gu, ' '));
  });
});
