import { describe, expect, it } from 'vitest';
import { fold } from '@/lib/arabic/fold';
import { sortKeyOf, type NameParts } from '@/lib/arabic/sort-key';

describe('sortKeyOf', () => {
  it.each<[Partial<NameParts>, string]>([
    [{ name: 'أحمد الأمين' }, 'أحمد الأمين'],
    [{ name: 'الجاحظ' }, 'جاحظ'],
    [{ name: 'ابن خلدون' }, 'خلدون'],
    [{ name: 'أبو العلاء المعرّي' }, 'علاء المعري'],
    [{ name: 'إلياس خوري' }, 'إلياس خوري'],
    [{ name: 'أبو' }, 'أبو'],
    [{ name: 'ال' }, 'ال'],
    [{ given: 'أحمد', father: 'محمّد', family: 'الأمين' }, 'أمين أحمد محمد'],
    [{ given: 'أحمد', family: 'آل سعيد' }, 'سعيد أحمد'],
    [{ given: 'أحمد', family: 'أبو الفضل' }, 'فضل أحمد'],
    [{ given: 'عبد الرحمن', family: 'ابن خلدون', nisba: 'الحضرمي' }, 'خلدون عبد الرحمن'],
    [{ given: 'عمرو', nisba: 'البصري', laqab: 'الجاحظ', kunya: 'أبو عثمان' }, 'بصري عمرو'],
    [{ given: 'عمرو', laqab: 'الجاحظ', kunya: 'أبو عثمان' }, 'جاحظ عمرو'],
    [{ given: 'أحمد', kunya: 'أبو الطيّب' }, 'طيب أحمد'],
    [{ given: 'عبد الله', father: 'عمر' }, 'عبد الله عمر'],
    [{ given: ' ', family: null, name: 'ليلى' }, 'ليلى'],
    [{ name: 'ابن أبي أصيبعة' }, 'أصيبعة'],
    [{ name: 'John Smith' }, 'john smith'],
  ])('%j', (parts, key) => expect(sortKeyOf({ name: 'x', ...parts })).toBe(fold(key)));
});
