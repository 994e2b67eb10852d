import { rmSync } from 'node:fs';
import path from 'node:path';
import { bundlePrograms } from '@/lib/build/server';

const root = path.resolve(import.meta.dirname, '../..');
/** Within the project, where packages are found, and among what is made, which nobody checks. */
const folder = path.join(root, '.khizana/test-programs', String(process.pid));
process.once('exit', () => {
  rmSync(folder, { recursive: true, force: true });
});
const made = new Map<string, Promise<string>>();

/**
 * A program of the project in plain JavaScript, made once in each process. Through a loader for TypeScript it would take
 * some seconds longer to start each time, and that it starts so is told by importing.spec.ts.
 * @param file its source, from the root of the project
 * @returns what node is to run there
 */
export function bundled(file: string): Promise<string> {
  const known = made.get(file) ?? bundle(file);
  made.set(file, known);
  return known;
}

async function bundle(file: string): Promise<string> {
  const name = path.basename(file, '.ts');
  const target = path.join(folder, name);
  await bundlePrograms(target, { [name]: path.join(root, file) });
  return path.join(target, `${name}.js`);
}
