import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Something made from files, and remade only when they change: the database client, the fonts, the reader's script,
 * the site's build. The stamp is a hash of the inputs' names and bytes, so a clone, a copy or a clock never mislead it.
 */
export interface Product {
  /** Said while it is made. */
  name: string;
  /** Files and folders that it is made from. */
  inputs: readonly string[];
  /** Something that must exist, or it is made anew. */
  output: string;
  make(): Promise<void>;
}

/** Makes the product unless it is there and current. @returns whether it was made */
export async function ensureMade(product: Product, say: (step: string) => void): Promise<boolean> {
  const stampFile = path.resolve('.khizana/stamps', encodeURIComponent(product.output));
  const stamp = await hashFiles(product.inputs);
  const known = await readFile(stampFile, 'utf8').catch(() => '');
  if (known === stamp && existsSync(product.output)) return false;
  say(product.name);
  // Cut off half way, it must not pass for what it was before.
  await rm(stampFile, { force: true });
  await product.make();
  await mkdir(path.dirname(stampFile), { recursive: true });
  await writeFile(stampFile, stamp);
  return true;
}

/** SHA-256 over the sorted names and contents of all files at and below the given paths; tests do not count. */
export async function hashFiles(inputs: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of (await Promise.all(inputs.map(filesBelow))).flat().sort()) {
    hash
      .update(`${file}\0`)
      .update(await readFile(file))
      .update('\0');
  }
  return hash.digest('hex');
}

async function filesBelow(input: string): Promise<string[]> {
  if (!(await stat(input)).isDirectory()) return [input];
  const entries = await readdir(input, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/u.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}
