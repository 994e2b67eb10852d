import { describe, expect, it } from 'vitest';
import { sanitiseHtml } from '@/lib/html/sanitise';
import { cleanBody, type CleanContext } from '@/lib/import/clean/body';

/** Blocks and codes of WordPress and of page builders that body.test.ts does not name. */

const uploads = 'https://mag.example.org/wp-content/uploads';
const context: CleanContext = {
  form: 'wordpress',
  hosts: ['mag.example.org'],
  attachment: (id) => (id === '7' ? { url: `${uploads}/khatt.jpg`, alt: 'لوحة خط', caption: 'لوحة' } : null),
};
const tight = (text: string) => text.replace(/>\s+</gu, '><').trim();
const image = `<img src="${uploads}/khatt.jpg" alt="لوحة خط">`;
const block = (name: string, inner: string, json = '') => `<!-- wp:${name} ${json}-->\n${inner}\n<!-- /wp:${name} -->`;

describe('a body of WordPress', () => {
  it.each<[string, string, string]>([
    [
      'a picture with its caption',
      block(
        'image',
        `<figure class="wp-block-image size-large"><img src="${uploads}/khatt-1024x512.jpg" alt="لوحة خط" class="wp-image-7"/><figcaption>شرح</figcaption></figure>`,
        '{"id":7} ',
      ),
      `<figure>${image}<figcaption>شرح</figcaption></figure>`,
    ],
    [
      'a gallery of pictures',
      block(
        'gallery',
        `<figure class="wp-block-gallery"><figure class="wp-block-image">${image}</figure><figcaption>كلّها</figcaption></figure>`,
      ),
      `<figure>${image}</figure><p>كلّها</p>`,
    ],
    [
      'a quotation with its source',
      block('quote', '<blockquote class="wp-block-quote"><p>قول</p><cite>قائل</cite></blockquote>'),
      '<blockquote><p>قول</p><cite>قائل</cite></blockquote>',
    ],
    ['HTML as it was written', block('html', '<p>نصّ <b>غليظ</b></p>'), '<p>نصّ <b>غليظ</b></p>'],
    [
      'columns',
      block(
        'columns',
        `<div class="wp-block-columns">${block('column', '<div class="wp-block-column"><p>أ</p></div>')}</div>`,
      ),
      '<p>أ</p>',
    ],
    [
      'a film',
      `[video mp4="${uploads}/a.mp4" width="640"][/video]`,
      `<p><a href="${uploads}/a.mp4">${uploads}/a.mp4</a></p>`,
    ],
    ['a list of sounds', '[playlist ids="7"]', `<p><a href="${uploads}/khatt.jpg">${uploads}/khatt.jpg</a></p>`],
    [
      'frames of one page builder',
      '[et_pb_section bb_built="1"][et_pb_row][et_pb_text]<p>أ</p>[/et_pb_text][/et_pb_row][/et_pb_section]',
      '<p>أ</p>',
    ],
    [
      'frames of another',
      '[fusion_builder_container type="flex"][fusion_text]<p>أ</p>[/fusion_text][/fusion_builder_container]',
      '<p>أ</p>',
    ],
  ])('keeps %s', (_name, raw, clean) => {
    expect(tight(sanitiseHtml(cleanBody(raw, context).html))).toBe(clean);
  });

  it.each<[string, string, RegExp]>([
    ['a block that is kept elsewhere', '<p>أ</p><!-- wp:block {"ref":5} /-->', /block \{"ref":5\}/u],
    ['a list that is made anew each time', '<p>أ</p><!-- wp:query {"queryId":1} /-->', /query/u],
    ['code of a page builder', '<p>أ</p>[vc_raw_html]PHA+eDwvcD4=[/vc_raw_html]', /vc_raw_html/u],
    ['a gallery without pictures', '<p>أ</p>[gallery]', /none of them/u],
    ['an unknown code', '<p>أ</p>[contact-form-7 id="12"]', /contact-form-7/u],
  ])('tells of %s', (_name, raw, warning) => {
    const { html, warnings } = cleanBody(raw, context);
    expect(warnings.join('\n')).toMatch(warning);
    expect(html).toContain('<p>أ</p>');
  });
});
