import { z } from 'zod';
import { ARTICLE_TABLES } from '@/lib/export/bundle/article-tables';
import { schemaOf } from '@/lib/export/bundle/columns';
import { COUNT_TABLES } from '@/lib/export/bundle/count-tables';
import type { Line, Table } from '@/lib/export/bundle/table';

/** What a bundle holds of the database: a file of JSON Lines for each table, in the order in which they are restored. */
export const TABLES: readonly Table[] = [...ARTICLE_TABLES, ...COUNT_TABLES];

export const fileOf = ({ name }: Table): string => `data/${name}.jsonl`;

/** Tables whose ids are given by a sequence. */
export const SERIAL: readonly string[] = TABLES.filter(({ columns }) => columns['id'] === 'id').map(
  ({ table }) => table,
);

/** The check of a line of this table; strict, so that nothing is dropped unseen. */
export const lineSchema = ({ columns, rule }: Table): z.ZodType<Line> => {
  const shape = Object.fromEntries(Object.entries(columns).map(([column, kind]) => [column, schemaOf(kind)]));
  return z.strictObject(shape).superRefine((line, context) => {
    const fault = rule?.(line) ?? null;
    if (fault !== null) context.addIssue({ code: 'custom', message: fault });
  });
};
