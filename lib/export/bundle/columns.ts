import { z } from 'zod';

/** How a column of the database stands in a bundle: read as one JSON value, always the same one, and checked again. */

interface Kind {
  /** The SQL that yields what JSON holds; dates, instants and long numbers as text, whatever the session is set to. */
  select(column: string): string;
  /** What the driver gave, as JSON holds it. */
  toJson(value: unknown): unknown;
  schema: z.ZodType;
}

const plain = { select: (column: string) => column, toJson: (value: unknown) => value };
const asText = { select: (column: string) => `${column}::text`, toJson: (value: unknown) => value };

/** Text that PostgreSQL can keep. */
const words = z.string().refine((text) => !text.includes('\0') && !/\p{Cs}/u.test(text), 'holds what is no character');
const json: z.ZodType = z.json().refine(isKept, 'holds what is no character');

/** Whether every text in it, at any depth, can be kept. */
function isKept(value: unknown): boolean {
  if (typeof value === 'string') return words.safeParse(value).success;
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, inner]) => isKept(name) && isKept(inner));
}

const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

function toNumber(value: unknown): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new Error(`${String(value)} is no count that JSON could hold`);
  return number;
}

const KINDS = {
  id: { ...plain, schema: z.number().int().min(1).max(2_147_483_647) },
  int: { ...plain, schema: z.number().int().min(-2_147_483_648).max(2_147_483_647) },
  count: { ...asText, toJson: toNumber, schema: count },
  float: { ...plain, schema: z.number() },
  flag: { ...plain, schema: z.boolean() },
  text: { ...plain, schema: words },
  texts: { ...plain, schema: z.array(words) },
  day: { select: (column) => `to_char(${column}, 'YYYY-MM-DD')`, toJson: (value) => value, schema: z.iso.date() },
  instant: {
    select: (column) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
    toJson: (value) => value,
    schema: z.iso.datetime({ precision: 3 }),
  },
  json: { ...plain, schema: json },
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof KINDS;
/** A kind of value; with a question mark it may be null. */
export type ColumnKind = KindName | `${KindName}?`;

const nameOf = (kind: ColumnKind) => kind.replace('?', '') as KindName;
const isOptional = (kind: ColumnKind) => kind.endsWith('?');

export const selectOf = (kind: ColumnKind, column: string): string => KINDS[nameOf(kind)].select(column);

export const toJsonOf = (kind: ColumnKind, value: unknown): unknown =>
  value === null ? null : KINDS[nameOf(kind)].toJson(value);

export const schemaOf = (kind: ColumnKind): z.ZodType => {
  const { schema } = KINDS[nameOf(kind)];
  return isOptional(kind) ? schema.nullable() : schema;
};

/** How keys are compared while reading: text by its bytes, whatever the database's own order is. */
export const orderOf = (kind: ColumnKind, column: string): string =>
  nameOf(kind) === 'text' ? `${column} collate "C"` : column;
