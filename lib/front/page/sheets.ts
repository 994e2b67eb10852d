import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { SHEETS_FILE } from '@/lib/programs';

/** The address of the joined style sheet by those of its parts, in their order, with spaces between. */
export type Sheets = ReadonlyMap<string, string>;

const schema = z.record(z.string(), z.string());

/** @param build the folder of the finished build. @throws when it has no list */
export async function readSheets(build: string): Promise<Sheets> {
  return new Map(Object.entries(schema.parse(JSON.parse(await readFile(`${build}/${SHEETS_FILE}`, 'utf8')))));
}

const LINK = /<link rel="stylesheet" href="([^"]+)"[^>]*>/gu;

/** The page with one style sheet for its several; as it came when nothing joins exactly these. */
export function joinSheets(html: string, sheets: Sheets): string {
  const links = [...html.matchAll(LINK)];
  const joined = sheets.get(links.map(([, address]) => address).join(' '));
  const [first] = links;
  if (joined === undefined || first === undefined) return html;
  return html.replace(LINK, (_link, _address, at: number) =>
    at === first.index ? `<link rel="stylesheet" href="${joined}"/>` : '',
  );
}
