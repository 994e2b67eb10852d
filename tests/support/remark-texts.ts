import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { ALIKE, MISSING } from '@/lib/import/report';

/** The sentences that an import can say, read from the code that says them: none is forgotten when one is added. */

const root = path.resolve(import.meta.dirname, '../..');

const filesIn = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => `${folder}/${name}`);

/** Where remarks, refusals and reasons come from. */
const SAYERS = [
  ...['sources', 'clean', 'media', 'mapping'].flatMap((room) => filesIn(`lib/import/${room}`)),
  ...['check-record', 'given', 'link-commands', 'memory/seen', 'move-commands', 'steps'].map(
    (name) => `lib/import/${name}.ts`,
  ),
  'lib/articles/schema.ts',
].filter((file) => !file.endsWith('/views-csv.ts'));

/** Faults of the code itself, which nobody but its writers sees. */
const UNSAID = ['a record has no plan'];

/** What may stand in a place of a sentence, by the code that fills it; «7» where it does not matter. */
const FILLS: Readonly<Record<string, readonly string[]>> = {
  'MISSING': [MISSING],
  'ALIKE': [ALIKE],
  'noun': ['section', 'tag', 'author'],
  'what': ['is empty', 'a date'],
  'issue.message': ['is empty'],
  "issue.path.join('.')": ['title'],
};

/** Every sentence of the code, its places filled. */
export function sentencesInSource(): string[] {
  const found = SAYERS.flatMap((file) => textsIn(parse(file)));
  return [...new Set(found)].filter((text) => isSentence(text) && !UNSAID.includes(text));
}

/** Every name under which a filter of cleaning counts what it has repaired. */
export function repairsInSource(): string[] {
  const names = filesIn('lib/import/clean').flatMap((file) =>
    [...readFileSync(path.join(root, file), 'utf8').matchAll(/\.repaired\(\s*'([^']+)'/gu)].map(
      ([, name = '']) => name,
    ),
  );
  return [...new Set(names)];
}

const parse = (file: string) =>
  ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);

/** Two words of small letters on end: no name, no address, no markup, no selector. */
const isSentence = (text: string): boolean =>
  /(?:^|[\s:])[a-z]{1,}[,:]? (?:\(?[a-z]+\b|"?7)|[7"] [a-z]{2,}/u.test(text) && !/^[<#.\n]/u.test(text);

function textsIn(source: ts.SourceFile): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTaggedTemplateExpression(node) || isNoSaying(node)) return;
    texts.push(...textsOf(node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}

function textsOf(node: ts.Node): string[] {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  if (!ts.isTemplateExpression(node)) return [];
  return node.templateSpans.reduce<string[]>(
    (texts, { expression, literal }) =>
      texts.flatMap((text) => fillsOf(expression).map((fill) => `${text}${fill}${literal.text}`)),
    [node.head.text],
  );
}

function fillsOf(expression: ts.Expression): readonly string[] {
  if (ts.isConditionalExpression(expression)) {
    const { whenTrue, whenFalse } = expression;
    if (ts.isStringLiteral(whenTrue) && ts.isStringLiteral(whenFalse)) return [whenTrue.text, whenFalse.text];
  }
  return FILLS[expression.getText()] ?? ['7'];
}

/** Lists of tags, names of steps, what is looked for in the words of others. */
function isNoSaying(node: ts.Node): boolean {
  const { parent } = node;
  if (!ts.isStringLiteral(node)) return false;
  if (ts.isPropertyAccessExpression(parent)) return parent.name.text === 'split';
  if (ts.isPropertyAssignment(parent)) return parent.name.getText() === 'name';
  return ts.isCallExpression(parent) && /(?:^step|\.includes)$/u.test(parent.expression.getText());
}
