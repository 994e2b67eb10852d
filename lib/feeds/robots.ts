import type { Crawler } from '@/content/crawlers';

interface RobotsFacts {
  /** The site's address, without a slash at its end. */
  origin: string;
  /** Paths of sitemaps. */
  sitemaps: readonly string[];
  /** Who is asked to stay away altogether. */
  refused: readonly Crawler[];
}

/**
 * What no robot should spend its time on: the desk, what is not public yet, what only programs ask for, the endless
 * pages of a search, and books. Styles, scripts and pictures stay open, since engines draw the pages that they judge (RFC 9309: the
 * longest rule counts).
 */
const RULES = [
  ...['Disallow: /admin', 'Disallow: /preview', 'Disallow: /api/', 'Allow: /api/v1/articles/'],
  ...['Disallow: /search$', 'Disallow: /search?'],
  // The same texts once more, under as many addresses as there are selections.
  ...['Disallow: /issue/*/issue.epub$', 'Disallow: /selection/'],
];

/** robots.txt (RFC 9309). A robot heeds the group of its name alone, so the refused need no other rule. */
export function robotsText({ origin, sitemaps, refused }: RobotsFacts): string {
  const groups = refused.map(({ name, operator, purpose }) => [
    `# ${operator}: ${purpose}`,
    `User-agent: ${name}`,
    'Disallow: /',
    '',
  ]);
  return [
    ...groups.flat(),
    'User-agent: *',
    ...RULES,
    '',
    ...sitemaps.map((path) => `Sitemap: ${origin}${path}`),
    '',
  ].join('\n');
}
