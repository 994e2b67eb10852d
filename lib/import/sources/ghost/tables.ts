import { z } from 'zod';

/** Rows of a Ghost export, old and new. Numbers and texts are taken for each other; what is missing is empty. */

const text = z
  .union([z.string(), z.number(), z.boolean()])
  .nullish()
  .transform((value) => String(value ?? '').trim());
const id = z.union([z.string(), z.number()]).transform(String);
const order = z.number().catch(0).default(0);

export const postRow = z.object({
  id,
  uuid: text,
  title: text,
  slug: text,
  html: text,
  lexical: text,
  mobiledoc: text,
  markdown: text,
  feature_image: text,
  image: text,
  type: text,
  page: text,
  status: text,
  visibility: text,
  created_at: text,
  updated_at: text,
  published_at: text,
  custom_excerpt: text,
  meta_description: text,
  language: text,
  author_id: text,
});
export type Post = z.output<typeof postRow>;

const metaRow = z.object({ post_id: id, feature_image_alt: text, feature_image_caption: text, meta_description: text });
const namedRow = z.object({ id, name: text, slug: text });
const tagLink = z.object({ post_id: id, tag_id: id, sort_order: order });
const authorLink = z.object({ post_id: id, author_id: id, sort_order: order });

export interface Named {
  name: string;
  slug: string;
}

type Links = Map<string, { to: string; order: number }[]>;

/** The small tables, and what they say of a post. Ids mean something within the one file only. */
export class GhostTables {
  posts = 0;
  private readonly named = { tags: new Map<string, Named>(), users: new Map<string, Named>() };
  private readonly links: { tags: Links; users: Links } = { tags: new Map(), users: new Map() };
  private readonly metas = new Map<string, z.output<typeof metaRow>>();

  /** Takes a row in. One that has not the shape of its table is passed over. */
  add(table: string, row: unknown): void {
    if (table === 'posts') this.posts += 1;
    else if (table === 'tags' || table === 'users') {
      const { data } = namedRow.safeParse(row);
      if (data) this.named[table].set(data.id, { name: data.name || data.slug, slug: data.slug });
    } else if (table === 'posts_meta') {
      const { data } = metaRow.safeParse(row);
      if (data) this.metas.set(data.post_id, data);
    } else if (table === 'posts_tags') {
      const { data } = tagLink.safeParse(row);
      if (data) add(this.links.tags, data.post_id, data.tag_id, data.sort_order);
    } else if (table === 'posts_authors') {
      const { data } = authorLink.safeParse(row);
      if (data) add(this.links.users, data.post_id, data.author_id, data.sort_order);
    }
  }

  metaOf = (post: Post) => this.metas.get(post.id);

  /** In their order; the first is the primary one. Those that begin with # are for the house alone. */
  tagsOf(post: Post): Named[] {
    return this.follow('tags', post.id).filter(({ name }) => !name.startsWith('#'));
  }

  authorsOf(post: Post): Named[] {
    const authors = this.follow('users', post.id);
    const own = this.named.users.get(post.author_id);
    return authors.length === 0 && own ? [own] : authors;
  }

  private follow(kind: 'tags' | 'users', post: string): Named[] {
    const links = (this.links[kind].get(post) ?? []).toSorted((a, b) => a.order - b.order);
    return links.flatMap(({ to }) => this.named[kind].get(to) ?? []);
  }
}

function add(links: Links, post: string, to: string, order: number): void {
  const known = links.get(post);
  if (known) known.push({ to, order });
  else links.set(post, [{ to, order }]);
}
