import { describe, expect, it } from 'vitest';
import { strings } from '@/content/strings';
import { cleanPaste, hasLostPictures } from '@/lib/html/paste/clean-paste';
import { plainPaste } from '@/lib/html/paste/plain-paste';
import { sanitiseHtml } from '@/lib/html/sanitise';

const tight = (html: string) => html.replace(/>\s*\n\s*</gu, '><').trim();
const word = (body: string) => `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:x">
<head><meta charset=utf-8><meta name=Generator content="Microsoft Word 15"><title>وثيقة</title>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-parent:""; margin:0cm;} --></style></head>
<body lang=EN-US style='tab-interval:36.0pt'><!--StartFragment-->${body}<!--EndFragment--></body></html>`;

describe('from Word', () => {
  it.each([
    [
      'paragraphs in their soup',
      `<p class=MsoNormal dir=RTL style='text-align:justify'><span lang=AR-SA style='font-size:16.0pt;font-family:"Simplified Arabic"'>نصٌّ أوّل<o:p></o:p></span></p>
       <p class=MsoNormal dir=RTL><span dir=LTR></span><o:p>&nbsp;</o:p></p>
       <p class=MsoNormal dir=RTL><b><span lang=AR-SA>غامق</span></b><span lang=AR-SA>&nbsp;&nbsp; و<i>مائل</i></span></p>`,
      '<p>نصٌّ أوّل</p><p><strong>غامق</strong> و<em>مائل</em></p>',
    ],
    [
      'a list with signs',
      `<p class=MsoListParagraphCxSpFirst dir=RTL style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=AR-SA>أوّل<o:p></o:p></span></p>
       <p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp;</span></span><![endif]>تحته</p>
       <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;</span></span><![endif]>ثانٍ</p>`,
      '<ul><li>أوّل<ul><li>تحته</li></ul></li><li>ثانٍ</li></ul>',
    ],
    [
      'a list with numbers that goes on',
      `<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>3.<span>&nbsp;</span></span>ثالث</p>
       <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>4.<span>&nbsp;</span></span>رابع</p><p class=MsoNormal>بعدها</p>`,
      '<ol start="3"><li>ثالث</li><li>رابع</li></ol><p>بعدها</p>',
    ],
    [
      'a list with Arabic digits and letters',
      `<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>١-<span>&nbsp;</span></span>أ</p>
       <p class=MsoListParagraph style='mso-list:l1 level2 lfo2'><span style='mso-list:Ignore'>أ)<span>&nbsp;</span></span>ب</p>`,
      '<ol><li>أ<ol><li>ب</li></ol></li></ol>',
    ],
    [
      'tracked changes, taken',
      `<p class=MsoNormal>قبل <span class=msoIns><ins cite="mailto:a" datetime="2024-01-01T10:00">جديد</ins></span><span class=msoDel><del cite="mailto:a" datetime="2024-01-01T10:00">قديم</del></span> بعد</p>`,
      '<p>قبل جديد بعد</p>',
    ],
    [
      'comments of reviewers, left out',
      `<p class=MsoNormal>نصّ<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[أ1]</a></span></p><div style='mso-element:comment-list'><div class=msocomtxt>رأي</div></div>`,
      '<p>نصّ</p>',
    ],
    [
      'headings, one level down',
      `<h1 dir=RTL><b><span lang=AR-SA>عنوان<o:p></o:p></span></b></h1><h2>فرعي</h2><h4>أصغر</h4>`,
      '<h2>عنوان</h2><h3>فرعي</h3><h4>أصغر</h4>',
    ],
    [
      'a table',
      `<table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr style='mso-yfti-irow:0'><td width=312 valign=top style='width:233.75pt'><p class=MsoNormal dir=RTL><span lang=AR-SA>أ<o:p></o:p></span></p></td><td colspan=2><p>ب</p><p>ج</p></td></tr></table>`,
      '<table><tbody><tr><td>أ</td><td colspan="2"><p>ب</p><p>ج</p></td></tr></tbody></table>',
    ],
    ['a quotation', `<p class=MsoQuote>قول</p>`, '<blockquote><p>قول</p></blockquote>'],
    [
      'pictures',
      `<p class=MsoNormal><!--[if gte vml 1]><v:shape></v:shape><![endif]--><img width=1 src="file:///C:/a.png">نصّ</p>`,
      '<p>نصّ</p>',
    ],
    ['bookmarks', `<p><a name="_Toc1"></a><a name="x">نصّ</a></p>`, '<p>نصّ</p>'],
    [
      'a foreign paragraph',
      `<p class=MsoNormal dir=LTR><span lang=EN-US>Hello (2024)!</span></p><p dir=LTR>قال</p>`,
      '<p dir="ltr">Hello (2024)!</p><p>قال</p>',
    ],
  ])('%s', (_, html, clean) => {
    expect(tight(cleanPaste(word(html)))).toBe(clean);
  });

  it('footnotes become ours', () => {
    const html = cleanPaste(
      word(`<p class=MsoNormal>متن<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></a> ثم<a style='mso-footnote-id:ftn2' href="#_ftn2" name="_ftnref2"><span>[2]</span></a>.</p>
      <div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
      <div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a> حاشية أولى</p></div>
      <div style='mso-element:footnote' id=ftn2><p class=MsoFootnoteText><a href="#_ftnref2" name="_ftn2">[2]</a> ثانية</p></div></div>`),
    );
    expect(tight(html)).toBe(
      '<p>متن<a href="#fn-1" data-footnote-ref="">1</a> ثم<a href="#fn-2" data-footnote-ref="">2</a>.</p>' +
        `<section data-footnotes="" class="footnotes"><h2>${strings.article.footnotes}</h2><ol>` +
        '<li id="fn-1"><p> حاشية أولى</p></li><li id="fn-2"><p> ثانية</p></li></ol></section>',
    );
  });
});

describe('from Google Docs', () => {
  it.each([
    [
      'its wrapper and spans',
      `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="rtl" style="line-height:1.38;"><span style="font-size:11pt;font-weight:400;font-style:normal">عادي </span><span style="font-weight:700">غامق</span><span style="font-style:italic"> مائل</span><span style="font-weight:700;font-style:italic">معًا</span></p><br /><p dir="rtl"><span>ثانٍ</span></p></b><br class="Apple-interchange-newline">`,
      '<p>عادي <strong>غامق</strong><em> مائل</em><em><strong>معًا</strong></em></p><p>ثانٍ</p>',
    ],
    [
      'lists',
      `<b style="font-weight:normal;"><ul><li dir="rtl" style="list-style-type:disc" aria-level="1"><p dir="rtl" role="presentation"><span>أ</span></p></li><ul><li aria-level="2"><p><span>ب</span></p></li></ul></ul></b>`,
      '<ul><li>أ<ul><li>ب</li></ul></li></ul>',
    ],
    [
      'links through its own site',
      `<p><a href="https://www.google.com/url?q=https://example.org/a%3Fb&amp;sa=D"><span style="color:#1155cc;text-decoration:underline">رابط</span></a></p>`,
      '<p><a href="https://example.org/a?b">رابط</a></p>',
    ],
    [
      'struck and raised',
      `<p><span style="text-decoration:line-through">أ</span><span style="vertical-align:super">2</span></p>`,
      '<p><s>أ</s><sup>2</sup></p>',
    ],
  ])('%s', (_, html, clean) => {
    expect(tight(cleanPaste(html))).toBe(clean);
  });

  it('footnotes become ours', () => {
    const html = cleanPaste(
      '<p>متن<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> حاشية</p></div>',
    );
    expect(html).toContain('<sup><a href="#fn-1" data-footnote-ref="">1</a></sup>');
    expect(html).not.toContain('<hr>');
    expect(html).toMatch(/<li id="fn-1">\s*(<p>)?\s*حاشية/u);
  });
});

describe('from LibreOffice', () => {
  it('footnotes become ours', () => {
    const html = cleanPaste(
      '<p align="justify">متن<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>حاشية</p></div>',
    );
    expect(tight(html)).toContain('<p>متن<a href="#fn-1" data-footnote-ref="">1</a></p><section');
  });
});

describe('from web pages', () => {
  it.each([
    ['divisions', '<div class="x"><div>أ</div><div>ب<span> ج</span></div></div>', '<p>أ</p><p>ب ج</p>'],
    ['text beside blocks', '<div>أ<p>ب</p>ج</div>', '<p>أ</p><p>ب</p><p>ج</p>'],
    ['line breaks for paragraphs', '<p>أ<br><br>ب<br>ج<br></p>', '<p>أ</p><p>ب<br>ج</p>'],
    ['pictures in the text', '<p>أ<img src="data:image/png;base64,AA"></p>', '<p>أ</p>'],
    [
      'pictures of the web',
      '<p><img src="https://example.org/a.png" alt="x" style="width:1px"></p>',
      '<p><img src="https://example.org/a.png" alt="x"></p>',
    ],
    [
      'direction controls',
      '<p>\u202bأ\u202c \u200fب\u200e \u2067ج\u2069 نصف\u200cفاصلة</p>',
      '<p>أ ب ج نصف\u200cفاصلة</p>',
    ],
    [
      'no-break spaces',
      '<p>أ\u00a0ب \u00a0\u00a0 ج 5\u00a0% 10\u00a0كم «\u00a0x\u00a0»</p>',
      '<p>أ ب ج 5\u00a0% 10\u00a0كم «\u00a0x\u00a0»</p>',
    ],
    ['hidden text', '<p>أ<span style="display:none">خفيّ</span></p>', '<p>أ</p>'],
    ['a deletion of the author', '<p><del>أ</del> <ins>ب</ins></p>', '<p><del>أ</del> <ins>ب</ins></p>'],
    [
      'a poem of ours',
      '<div class="poem"><p class="verse"><span class="hemistich">أ</span> <span class="hemistich">ب</span></p></div>',
      '<div class="poem"><p class="verse"><span class="hemistich">أ</span> <span class="hemistich">ب</span></p></div>',
    ],
    ['script', '<p onclick="x">أ<script>x</script><a href="javascript:x">ب</a></p>', '<p>أ<a>ب</a></p>'],
    ['words alone', 'كلمة <b>واحدة</b>', 'كلمة <strong>واحدة</strong>'],
    ['nothing', '', ''],
  ])('%s', (_, html, clean) => {
    expect(tight(cleanPaste(html))).toBe(clean);
    expect(sanitiseHtml(cleanPaste(html))).toBe(cleanPaste(html));
  });
});

it.each([
  ['<img src="data:image/png;base64,AA">', true],
  ['<img width=1 src="file:///C:/a.png">', true],
  ['<v:imagedata src="cid:1"/>', true],
  ['<img src="https://example.org/a.png">', false],
  ['<p>img src</p>', false],
])('knows whether pictures were lost: %s', (html, isLost) => {
  expect(hasLostPictures(html)).toBe(isLost);
});

it.each([
  ['سطر', '<p>سطر</p>'],
  ['أ\nب', '<p>أ</p><p>ب</p>'],
  ['أ\r\nب\r\n\r\n\r\nج', '<p>أ<br>ب</p><p>ج</p>'],
  [' <b> & \u202bx\u202c ', '<p>&lt;b&gt; &amp; x</p>'],
  ['\n\n', ''],
])('plain text %j', (text, html) => {
  expect(plainPaste(text)).toBe(html);
});
