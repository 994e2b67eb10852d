import type { Plan } from '../../support/counting/plan';
import { STRIDE } from '../../support/counting/plan';
import type { BenchDatabase } from '../database';
import type { Children } from '../servers/children';
import { startSite, type Site } from '../servers/site';
import type { ViewsOptions } from './options';

/** What every run of this bench is given. */
export interface ViewsBench {
  options: ViewsOptions;
  database: BenchDatabase;
  children: Children;
  /** The data folder of the server; with it the site brings the server up by itself. */
  home: string;
  /** An article that must be there before the site is said to run. */
  path: string;
  /** Published articles, by which plans are made. */
  articles: readonly number[];
  say: (step: string) => void;
}

let plans = 0;

/** Visits of readers who were never here, to the first so many articles. */
export const newPlan = ({ articles }: Pick<ViewsBench, 'articles'>, count: number): Plan => ({
  articles: articles.slice(0, count),
  firstVisitor: plans++ * STRIDE,
});

/** The site behind one proxy, so that readers are told apart by the address that the proxy names. */
export const startCounting = ({ children, database, path }: ViewsBench): Promise<Site> =>
  startSite(children, database.url, path, { TRUSTED_PROXIES: '1' });
