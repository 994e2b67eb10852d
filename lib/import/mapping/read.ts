import type { Remark } from '@/lib/import/import-record';
import { mappingSchema, type Mapping } from '@/lib/import/mapping/schema';
import { parseYaml, remarksOf } from '@/lib/import/mapping/yaml';

export type ReadMapping = { mapping: Mapping } | { problems: Remark[] };

const LARGEST = 1_048_576;

/** Reads the text of a mapping file. Every problem is told, each with its line; an empty file maps nothing. */
export function readMapping(text: string): ReadMapping {
  if (text.length > LARGEST) return { problems: [{ line: null, text: 'is larger than 1 MB' }] };
  const yaml = parseYaml(text.replace(/^\ufeff/u, ''));
  if ('fault' in yaml) return { problems: [yaml.fault] };
  const parsed = mappingSchema.safeParse(withoutEmpty(yaml.value));
  return parsed.success ? { mapping: parsed.data } : { problems: remarksOf(parsed.error, yaml) };
}

/** A key with nothing behind it is as if it were not there: YAML reads it as an empty text, or as null. */
function withoutEmpty(value: unknown): unknown {
  if (value === null || value === '') return {};
  if (typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null && one !== ''));
}
