import { isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Alias, type Document } from 'yaml';
import type { z } from 'zod';
import type { Remark } from '@/lib/import/import-record';

/** YAML of a person's hand: every value is text («007» means itself), nothing is followed, every fault has its line. */

export type Yaml =
  | {
      value: unknown;
      /** The line of what stands there, or of what should hold it. */ lineOf: (path: PropertyKey[]) => number;
    }
  | { fault: Remark };

/** @param before lines of the file that stand before the text */
export function parseYaml(text: string, before = 0): Yaml {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line + before;
  const fault = yaml.errors[0];
  if (fault) return { fault: { line: lineAt(fault.pos[0]), text: fault.message } };
  const alias = firstAlias(yaml);
  if (alias) {
    const why = 'an alias (*name) is not read: quote text that begins with a star';
    return { fault: { line: lineAt(alias.range[0]), text: why } };
  }
  return { value: yaml.toJS() as unknown, lineOf: (path) => lineAt(offsetOf(yaml, path)) };
}

function firstAlias(yaml: Document.Parsed): Alias.Parsed | undefined {
  let found: Alias.Parsed | undefined;
  visit(yaml, {
    Alias: (_key, node) => {
      found = node as Alias.Parsed;
      return visit.BREAK;
    },
  });
  return found;
}

/** Where a key stands, or an entry of a list; where there is none, what should hold it. */
function offsetOf(yaml: Document.Parsed, path: PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const [last] = path.slice(length - 1);
    const parent: unknown = length === 1 ? yaml.contents : yaml.getIn(path.slice(0, length - 1), true);
    const key = isMap(parent) && parent.items.find((pair) => isScalar(pair.key) && pair.key.value === last)?.key;
    const node: unknown = key || yaml.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** What zod found wrong, each with its line. A key that nobody knows is said where it stands. */
export const remarksOf = (error: z.ZodError, { lineOf }: Exclude<Yaml, { fault: Remark }>): Remark[] =>
  error.issues.flatMap((issue) => {
    const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    return paths.map((path) => {
      const what = issue.code === 'unrecognized_keys' ? 'is not a key that is known' : issue.message;
      return { line: lineOf(path), text: `${path.join('.') || 'the text'}: ${what}` };
    });
  });
