/** A text with every craft there is: contents, notes, a poem, a verse, words in other scripts, a table and a figure. */
export const CRAFTED = `فقرةٌ أولى فيها حاشية[^1] وآية ﴿اقرأ باسم ربّك﴾ وكلمتان من Le Figaro، ورقمٌ هو 1,250.

## في القول

> قولٌ طويلٌ منقول، سنة 1908.

<blockquote lang="fr" dir="ltr"><p>Une phrase d’une autre langue.</p></blockquote>

## في الشعر

\`\`\`poem
صدر البيت الأوّل من القصيدة * وعجز البيت الأوّل منها
وصدر البيت الثاني من القصيدة * وعجز البيت الثاني منها
\`\`\`

## في الأرقام

| السنة | الجريدة | ملاحظةٌ تطول حتى يضيق بها الهاتف |
| --- | --- | --- |
| 1858 | حديقة الأخبار | صدرت في بيروت، وكان صاحبها شاعرًا |
| 1861 | الجوائب | صدرت في إسطنبول |

### صورة

<figure><img src="/icon.svg" alt="شعار المجلّة" width="64" height="64"><figcaption>رسمٌ وتعليقٌ عليه.</figcaption></figure>

- بندٌ أوّل
- بندٌ ثانٍ

[^1]: نصّ الحاشية، وفيه اسم كتاب: Paper Before Print (2001).
`;
