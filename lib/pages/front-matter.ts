import { parse } from 'yaml';
import { z } from 'zod';
import { splitFrontMatter } from '@/lib/html/front-matter';

const schema = z.object({
  title: z.string().trim().min(1),
  /** Its place among the links in the footer; ties fall to the name. */
  order: z.number().default(1_000),
  description: z.string().trim().default(''),
});

export type PageFacts = z.infer<typeof schema>;

/** Front matter and text of a page; null where there is none, and a sentence where it cannot be used. */
export function readFrontMatter(source: string): { facts: PageFacts; markdown: string } | { fault: string } | null {
  const parts = splitFrontMatter(source);
  if (parts === null) return null;
  try {
    const { data, error } = schema.safeParse(parse(parts.yaml));
    return data ? { facts: data, markdown: parts.body } : { fault: z.prettifyError(error) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
