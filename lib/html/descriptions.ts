const IMAGE = /<img(?<attributes>(?:\s+[a-z-]+(?:="[^"]*")?)*)>/gu;
const ATTRIBUTE = /\s(?<name>[a-z-]+)(?:="[^"]*")?/gu;

/**
 * How many pictures of a text say nothing to who does not see them. One without `alt` was never described; an empty one
 * says that it is decoration (HTML, 4.8.4.4; WCAG 2.2, 1.1.1).
 * @param html as sanitiseHtml leaves it
 */
export const countUndescribed = (html: string): number =>
  [...html.matchAll(IMAGE)].filter(({ groups }) => !isDescribed(groups?.['attributes'] ?? '')).length;

const isDescribed = (attributes: string): boolean =>
  [...attributes.matchAll(ATTRIBUTE)].some(({ groups }) => groups?.['name'] === 'alt');
