import type { BreadcrumbList, CollectionPage, ItemList, ProfilePage, WithContext } from 'schema-dts';
import { site } from '@/content/site';
import type { ArticleCard } from '@/lib/articles/article';
import { CONTEXT } from '@/lib/feeds/json-ld';
import { siteReference } from '@/lib/feeds/json-ld-site';
import { machineText } from '@/lib/feeds/machine-text';
import { articleUrl } from '@/lib/site/urls';

/** A place on the way from the home page to a page: its name, and its address as a path. */
export interface Step {
  name: string;
  path: string;
}

/** The way to a page, the home page first and the page itself last. */
export const breadcrumbs = (steps: readonly Step[], origin: string): WithContext<BreadcrumbList> => ({
  ...{ '@context': CONTEXT, '@type': 'BreadcrumbList' },
  itemListElement: [{ name: site.name, path: '/' }, ...steps].map(({ name, path }, place) => ({
    ...{ '@type': 'ListItem', 'position': place + 1, 'name': machineText(name), 'item': origin + path },
  })),
});

export interface ListFacts extends Step {
  description: string;
  /** What this page of the list shows, in its order, and how many there are on all pages. */
  items: readonly Step[];
  total: number;
  /** How many stand on the pages before. */
  before: number;
}

/** A page that lists: its items are numbered through all pages of the list. */
export const collectionPage = (facts: ListFacts, origin: string): WithContext<CollectionPage> => ({
  ...{ '@context': CONTEXT, '@type': 'CollectionPage', ...page(facts, origin) },
  mainEntity: itemList(facts, origin),
});

/** The page of an author, who is what it is about; what they wrote is its list. */
export const profilePage = (
  { bio, person, ...facts }: ListFacts & { person: Step; bio: string },
  origin: string,
): WithContext<ProfilePage> => ({
  ...{ '@context': CONTEXT, '@type': 'ProfilePage', ...page(facts, origin) },
  mainEntity: {
    ...{ '@type': 'Person', 'name': machineText(person.name), 'url': origin + person.path },
    ...(bio !== '' && { description: machineText(bio) }),
  },
  hasPart: facts.items.map(({ name, path }) => ({
    ...{ '@type': 'NewsArticle', 'headline': machineText(name), 'url': origin + path },
  })),
});

/** The articles of a list as its items. */
export const itemsOf = (articles: readonly ArticleCard[]): Step[] =>
  articles.map((article) => ({ name: article.title, path: articleUrl(article) }));

const page = ({ name, path, description }: ListFacts, origin: string) => ({
  ...{ '@id': origin + path, 'url': origin + path, 'name': machineText(name), description, 'inLanguage': 'ar' },
  isPartOf: siteReference(origin),
});

const itemList = ({ items, total, before }: ListFacts, origin: string): Exclude<ItemList, string> => ({
  ...{ '@type': 'ItemList', 'numberOfItems': total },
  itemListElement: items.map(({ name, path }, place) => ({
    ...{ '@type': 'ListItem', 'position': before + place + 1, 'name': machineText(name), 'url': origin + path },
  })),
});
