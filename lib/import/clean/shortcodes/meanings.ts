import { escapeHtml } from '@/lib/html/escape';
import type { CleanContext, Tally } from '@/lib/import/clean/filter';
import type { Code } from '@/lib/import/clean/shortcodes/scan';
import { isPicturePath } from '@/lib/import/clean/markup/addresses';

/** What stands in the place of a code, of the code that closes it, and of what is between them (null: it stays). */
export interface Meaning {
  opening: string;
  closing?: string;
  drops?: boolean;
}

type Means = (code: Code, context: CleanContext, tally: Tally) => Meaning | null;

const attribute = (text: string): string => escapeHtml(text).replaceAll('"', '&quot;');
const alone = (block: string): string => (block === '' ? '' : `\n\n${block}\n\n`);
/** A link that is its own text, if the address is one. */
const link = (url: string): string => {
  const address = url.trim();
  return /^(?:https?:)?\/\/\S+$|^\/\S+$/iu.test(address)
    ? alone(`<p><a href="${attribute(address)}">${escapeHtml(address)}</a></p>`)
    : '';
};
const first = ({ attributes }: Code, names: readonly string[]): string =>
  names.map((name) => attributes.get(name)).find(Boolean) ?? '';

function figure(id: string, { attachment }: CleanContext, tally: Tally): string {
  const found = attachment?.(id.trim());
  if (!found) tally.warn(`a picture of the media library that is not in the export: ${id.trim().slice(0, 20)}`);
  if (!found) return '';
  const caption = found.caption === '' ? '' : `<figcaption>${escapeHtml(found.caption)}</figcaption>`;
  return `<figure><img src="${attribute(found.url)}" alt="${attribute(found.alt)}">${caption}</figure>`;
}

const idsOf = (list: string): string[] => list.split(/[\s,]+/u).filter((id) => /^\d+$/u.test(id));

/** Both forms: the words after the picture, or (before 2012) in an attribute. */
const caption: Means = (code) =>
  code.closer
    ? { opening: `<figure data-caption="${attribute(code.attributes.get('caption') ?? '')}">`, closing: '</figure>' }
    : null;

const gallery: Means = (code, context, tally) => {
  const named = idsOf(first(code, ['ids', 'include']));
  const left = new Set(idsOf(first(code, ['exclude'])));
  const isPicture = (id: string) => !left.has(id) && isPicturePath(context.attachment?.(id)?.url ?? '');
  const ids = named.length > 0 ? named : (context.attached?.() ?? []).filter(isPicture);
  if (ids.length === 0) tally.warn('a gallery of all the pictures of its article: the export has none of them');
  return { opening: alone(ids.map((id) => figure(id, context, tally)).join('\n')), closing: '' };
};

const playlist: Means = (code, { attachment }) => ({
  opening: idsOf(first(code, ['ids', 'include']))
    .map((id) => link(attachment?.(id)?.url ?? ''))
    .join(''),
});

const MEDIA = 'src mp3 m4a ogg wav wma mp4 m4v webm ogv wmv flv url link href'.split(' ');
/** The address is in an attribute, or between the two codes, where it stays as a line of its own. */
const media: Means = (code) => {
  const url = first(code, [...MEDIA, '']);
  if (url !== '') return { opening: link(url), closing: '', drops: code.closer !== undefined };
  return code.closer ? { opening: '\n\n', closing: '\n\n' } : null;
};

const VIDEO_ID = /^[\w-]{6,20}$/u;
const youtube: Means = (code, context, tally) => {
  const id = first(code, ['id', 'video_id', '']);
  return VIDEO_ID.test(id)
    ? { opening: link(`https://www.youtube.com/watch?v=${id}`), closing: '', drops: true }
    : media(code, context, tally);
};

const picture: Means = (code, context, tally) => {
  const id = idsOf(first(code, ['image', 'image_id', 'attachment']))[0];
  const src = first(code, ['src', 'image_url', 'url']);
  const alt = attribute(first(code, ['alt', 'title_text']));
  if (id !== undefined) return { opening: alone(figure(id, context, tally)), closing: '' };
  return {
    opening: src === '' ? '' : alone(`<figure><img src="${attribute(src)}" alt="${alt}"></figure>`),
    closing: '',
  };
};

const heading: Means = (code) => {
  const words = first(code, ['text', 'title', 'heading']);
  return { opening: words === '' ? '\n\n' : alone(`<h3>${escapeHtml(words)}</h3>`), closing: '\n\n' };
};

const quotation: Means = ({ closer }) => (closer ? { opening: '<blockquote>', closing: '</blockquote>' } : null);
const rawCode: Means = (code, _, tally) => {
  tally.warn(`code of a page builder left out: [${code.name}]`);
  return { opening: '', closing: '', drops: true };
};

const BY_NAME: Readonly<Record<string, Means>> = {
  ...{ caption, wp_caption: caption, gallery, playlist, audio: media, video: media, embed: media, youtube },
  ...{ vimeo: media, soundcloud: media, fusion_youtube: youtube, vc_video: media, et_pb_video: media, av_video: media },
  ...{ vc_single_image: picture, et_pb_image: picture, av_image: picture, vc_gallery: gallery, et_pb_gallery: gallery },
  ...{ vc_custom_heading: heading, et_pb_blurb: heading, fusion_title: heading, av_heading: heading },
  ...{ quote: quotation, blockquote: quotation, pullquote: quotation },
  ...{ vc_raw_html: rawCode, vc_raw_js: rawCode, et_pb_code: rawCode, fusion_code: rawCode },
};
/** Page builders and frames of themes: they say where a thing stands, not what it is. */
const BUILDER =
  /^(?:(?:vc|et_pb|et|fusion|av|cs|mk|tatsu|kc|ux|fl|fw|x|us|tie|td|bt|dt|sc|sv|elementor|themify|siteorigin|nectar|wpb)[_-].*|(?:one|two|three|four|five)_(?:half|third|thirds|fourth|fifth|sixth)(?:_last)?|(?:inner_)?(?:row|col|column|columns|section|container)(?:_\w+)?|dropcap|highlight|clear|spacer|divider|hr|tabs?|tabgroup|toggles?|accordions?|box|frame|padding|full_width)$/u;

/** What a code means; null for one that means nothing here and is left to `unknown`. */
export function meaningOf(code: Code, context: CleanContext, tally: Tally): Meaning | null {
  const means = Object.hasOwn(BY_NAME, code.name) ? BY_NAME[code.name] : undefined;
  if (means) return means(code, context, tally);
  const isFrame =
    BUILDER.test(code.name) && (code.closer !== undefined || code.attributes.size > 0 || code.name.includes('_'));
  return isFrame ? { opening: '\n\n', closing: '\n\n' } : null;
}
