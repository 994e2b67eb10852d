import path from 'node:path';

/** The import rules of the house, as data: content/docs/decisions/001-rooms-not-layers.md says why. */

export interface Import {
  /** A path from the root without extension, or a package's name. */
  target: string;
  /** Whether only types are taken, which leave no trace at run time. */
  typeOnly: boolean;
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s(type\s)?(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/gu;

/** What a file imports, also by `import()` and by re-export. */
export const importsOf = (source: string, file: string): Import[] =>
  [...source.matchAll(IMPORT)].map(([, type, fixed, dynamic]) => ({
    target: resolve(fixed ?? dynamic ?? '', file),
    typeOnly: type !== undefined,
  }));

const resolve = (target: string, file: string): string => {
  if (target.startsWith('@/')) return target.slice(2);
  return target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : target;
};

const FRAMEWORK = /^(next|react|react-dom)(\/|$)/u;
/** The renderer is the framework; who makes a request is known only to it. */
const FRAMEWORK_USERS = new Set(['lib/front/inner/thread', 'lib/auth/request']);
/** The rooms of lib that know nothing but each other, content and packages. */
const PURE = /^lib\/(arabic|html|site|desk|proof|diff|feeds|reading)\//u;
/** Who may open the door to the database. */
const DATABASE_USERS =
  /^lib\/(db|cli|sample|freshness)\/|^lib\/auth\/setup$|^lib\/media\/folder$|^lib\/nameless-file$|^lib\/[a-z]+\/([a-z-]*queries|[a-z-]*commands|record|cards|slugs|touched)$|^lib\/front\/(serve|inner\/[a-z-]+|cache\/pages|reply\/(health|views))$/u;
/** What each room opens to the others. */
const OPEN =
  /\/([a-z-]*queries|[a-z-]*commands|record|touched|schema|opening|counter|visitor|answer|article|products|serve|sample|run-import|report|import-record|tags|reads|announce|listen|ledger|clock|commit|actor|permissions|draft|desk-filter|outcome|field-errors|gate|current|folder|picture|messages)$/u;
/** Files of lib that components may draw from. */
const FOR_COMPONENTS =
  /^lib\/(arabic|html|site|desk|proof|diff|feeds|reading)\/|^lib\/articles\/(article|draft|draft-base|desk-filter|bulk|life)$|^lib\/auth\/(actor|permissions)$|^lib\/media\/(media|picture|schema)$|^lib\/search\/(outcome|query\/(highlight|request))$/u;
/** …and those whose types alone they may know. */
const TYPES_FOR_COMPONENTS = /^lib\/[a-z]+\/[a-z-]*queries$/u;

interface Rule {
  why: string;
  broken(file: string, target: string, typeOnly: boolean): boolean;
}

const bare = (file: string) => file.replace(/\.tsx?$/u, '');
const roomOf = (file: string) => /^lib\/([^/]+)\//u.exec(file)?.[1] ?? null;

const RULES: Rule[] = [
  {
    why: 'content imports nothing but content',
    broken: (file, target) => file.startsWith('content/') && !target.startsWith('content/'),
  },
  {
    why: 'lib serves pages, commands and tests alike, so the framework stays outside (two files excepted)',
    broken: (file, target) => file.startsWith('lib/') && FRAMEWORK.test(target) && !FRAMEWORK_USERS.has(bare(file)),
  },
  {
    why: 'lib does not know the pages or the components',
    broken: (file, target) => file.startsWith('lib/') && /^(app|components)\//u.test(target),
  },
  {
    why: 'arabic, html, site, desk, proof, diff, feeds and reading are pure: they import each other, content and packages',
    broken: (file, target, typeOnly) => PURE.test(file) && target.startsWith('lib/') && !PURE.test(target) && !typeOnly,
  },
  {
    why: 'one door to the database: queries, commands and a short named list',
    broken: (file, target) => target.startsWith('lib/db/') && !DATABASE_USERS.test(bare(file)),
  },
  {
    why: 'components draw plain values: pure rooms and types only',
    broken: (file, target, typeOnly) =>
      file.startsWith('components/') &&
      target.startsWith('lib/') &&
      !FOR_COMPONENTS.test(target) &&
      !(typeOnly && TYPES_FOR_COMPONENTS.test(target)),
  },
  {
    why: 'components do not reach into pages',
    broken: (file, target) => file.startsWith('components/') && target.startsWith('app/'),
  },
  {
    why: "a room uses another room's queries, commands and types, never its internals",
    broken: (file, target) => {
      const [from, to] = [roomOf(file), roomOf(target)];
      const shared = to === null || /^(arabic|html|site|db|desk|feeds)$/u.test(to) || from === 'cli';
      return file.startsWith('lib/') && !shared && from !== to && !OPEN.test(target) && !isSource(from, target);
    },
  },
  {
    why: 'commands of the terminal are for people: nothing imports them',
    broken: (file, target) => target.startsWith('lib/cli/') && !file.startsWith('lib/cli/'),
  },
];

/** The sample is an import like any other, so it names its source. */
const isSource = (from: string | null, target: string) => from === 'sample' && target.startsWith('lib/import/sources/');

/** The rules that an import breaks, in words; none when it may stand. */
export const brokenRules = (file: string, { target, typeOnly }: Import): string[] =>
  RULES.filter((rule) => rule.broken(file, target, typeOnly)).map(({ why }) => why);
