import { z } from 'zod';
import { ARTICLE_STATUSES } from '@/lib/articles/article';
import type { Line, Table } from '@/lib/export/bundle/table';
import { mediaPathOf, mediaUrl } from '@/lib/site/media-path';

/** What is read: articles, and what they stand among, in the order in which it is restored. */

const named = { id: 'id', slug: 'text', name: 'text' } as const;

const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u;
const isArticle = ({ status, language }: Line): string | null => {
  if (!ARTICLE_STATUSES.some((one) => one === status)) return `status: "${String(status)}" is none`;
  return LANGUAGE.test(String(language)) ? null : 'language: is no language tag';
};

const isOurs = ({ path, variants }: Line): string | null => {
  const copies = z.array(z.object({ path: z.string() })).safeParse(variants);
  if (!copies.success) return 'variants: is no list of files';
  const stranger = [String(path), ...copies.data.map((copy) => copy.path)].find((one) => !mediaPathOf(mediaUrl(one)));
  return stranger === undefined ? null : `path: "${stranger}" is no name of a file of the archive`;
};

const isNoSecret = ({ name }: Line) => (String(name).startsWith('site.') ? null : 'name: is no setting of the site');

export const ARTICLE_TABLES: readonly Table[] = [
  {
    name: 'settings',
    table: 'setting',
    from: `(select * from setting where name like 'site.%') settings`,
    key: ['name'],
    columns: { name: 'text', value: 'json', updated_at: 'instant' },
    rule: isNoSecret,
  },
  {
    name: 'media',
    table: 'media',
    key: ['id'],
    rule: isOurs,
    columns: {
      id: 'id',
      path: 'text',
      mime: 'text',
      bytes: 'int',
      width: 'int?',
      height: 'int?',
      checksum: 'text',
      alt: 'text',
      caption: 'text',
      credit: 'text',
      focal_x: 'float?',
      focal_y: 'float?',
      name: 'text',
      variants: 'json',
      created_at: 'instant',
    },
  },
  { name: 'sections', table: 'section', key: ['id'], columns: { ...named, description: 'text', position: 'int' } },
  {
    name: 'authors',
    table: 'author',
    key: ['id'],
    columns: {
      ...named,
      given: 'text?',
      father: 'text?',
      family: 'text?',
      kunya: 'text?',
      laqab: 'text?',
      nisba: 'text?',
      sort_key: 'text',
      bio: 'text',
    },
  },
  { name: 'tags', table: 'tag', key: ['id'], columns: named },
  {
    name: 'issues',
    table: 'issue',
    key: ['id'],
    columns: {
      id: 'id',
      number: 'int',
      volume: 'int?',
      title: 'text',
      published_on: 'day',
      printed_hijri: 'text?',
      description: 'text',
      cover_id: 'id?',
    },
  },
  { name: 'series', table: 'series', key: ['id'], columns: { ...named, description: 'text' } },
  {
    name: 'articles',
    table: 'article',
    key: ['id'],
    rule: isArticle,
    columns: {
      id: 'id',
      slug: 'text',
      title: 'text',
      subtitle: 'text?',
      title_fold: 'text?',
      excerpt: 'text',
      body_html: 'text',
      note_html: 'text?',
      note_label: 'text?',
      language: 'text',
      status: 'text',
      published_on: 'day?',
      published_at: 'instant?',
      printed_hijri: 'text?',
      created_at: 'instant',
      updated_at: 'instant',
      changed_at: 'instant',
      withdrawn_at: 'instant?',
      withdrawn_reason: 'text?',
      withdraw_at: 'instant?',
      trashed_at: 'instant?',
      section_id: 'id',
      issue_id: 'id?',
      page_start: 'int?',
      page_end: 'int?',
      series_id: 'id?',
      series_part: 'int?',
      lead_media_id: 'id?',
      live_revision_id: 'id?',
      source: 'text?',
      external_id: 'text?',
      import_checksum: 'text?',
      old_urls: 'texts',
    },
  },
  {
    name: 'article-authors',
    table: 'article_author',
    key: ['article_id', 'author_id'],
    columns: { article_id: 'id', author_id: 'id', position: 'int' },
  },
  {
    name: 'article-tags',
    table: 'article_tag',
    key: ['article_id', 'tag_id'],
    columns: { article_id: 'id', tag_id: 'id' },
  },
  {
    name: 'revisions',
    table: 'revision',
    key: ['id'],
    columns: {
      id: 'id',
      article_id: 'id',
      created_at: 'instant',
      reason: 'text',
      title: 'text',
      subtitle: 'text?',
      excerpt: 'text',
      body_html: 'text',
      note_html: 'text?',
      note_label: 'text?',
      facts: 'json',
    },
  },
  {
    name: 'drafts',
    table: 'draft',
    key: ['article_id'],
    columns: { article_id: 'id', content: 'json', version: 'int', saved_at: 'instant', base_revision_id: 'id?' },
  },
];
