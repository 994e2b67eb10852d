import { ask, type Encoding } from '../ask';
import type { CellName } from '../options';
import { show } from '../table';
import { spread, type Targets } from './targets';

/** A kind of load: addresses that are asked for in turn. */
export interface Cell {
  name: CellName;
  /** For the report. */
  title: string;
  paths: string[];
  encoding: Encoding;
  /** What has to be answered. */
  status: number;
}

const MANY = 1_000;

/** The cells that were asked for. A site without a search page has none for it. */
export async function loadCells(targets: Targets, names: readonly CellName[], origin: string): Promise<Cell[]> {
  const { article, articles, home, section, deep, month, search, missing } = targets;
  const many = spread(articles, MANY);
  const cell = (name: CellName, title: string, paths: string[], encoding: Encoding = 'br', status = 200): Cell => ({
    ...{ name, title, paths, encoding, status },
  });
  const cells = [
    cell('article', 'article', [article.path]),
    cell('article-identity', 'article, not compressed', [article.path], 'identity'),
    cell('articles-1000', `${show(many.length)} articles`, many),
    cell('home', 'home', [home]),
    cell('section', 'section, page 1', [section]),
    cell('section-deep', `section, page ${deep.page}`, [deep.path]),
    cell('archive-month', 'archive month', [month]),
    cell('search', 'search', [search]),
    cell('404', '404', [missing], 'br', 404),
  ].filter(({ name }) => names.includes(name));
  const canSearch = names.includes('search') && (await ask(`${origin}${search}`)).status === 200;
  return cells.filter(({ name }) => name !== 'search' || canSearch);
}
