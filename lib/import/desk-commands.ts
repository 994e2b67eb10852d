import { importWords as words } from '@/content/desk/imports';
import { fill } from '@/content/strings';
import type { Actor } from '@/lib/auth/actor';
import { done, doneWith, invalid, refused, type Outcome } from '@/lib/desk/outcome';
import { remarkText } from '@/lib/desk/remark';
import { readMapping } from '@/lib/import/mapping/read';
import {
  pauseImport,
  resumeImport,
  startImport,
  undoImport,
  writeTrial,
  type RunMove,
} from '@/lib/import/run-commands';
import type { ImportForm } from '@/lib/import/schema';
import { uploadedPaths } from '@/lib/import/upload-commands';
import { showPlainNumber } from '@/lib/site/display';

/** What the desk's pages of imports do, answered in words. Each throws Forbidden. */

/** Begins a dry run of the files that were brought. @returns its id */
export async function beginImport(actor: Actor, form: ImportForm): Promise<Outcome<number>> {
  const { folder, files, kind, source, mapping } = form;
  if (form.sending !== undefined) return invalid({ files: words.fields.stillSending });
  if (files.length === 0) return invalid({ files: words.fields.noFiles });
  const faults = mappingFaults(mapping);
  if (faults !== null) return invalid({ mapping: faults });
  const paths = await uploadedPaths(actor, folder, files);
  if (paths === null) return invalid({ files: words.fields.lostFiles });
  const options = form.download === undefined ? [] : ['--download'];
  const id = await startImport(actor, {
    ...{ kind, paths, source, options, write: false },
    mapping: mapping.trim() === '' ? null : mapping,
  });
  return id === 'busy' ? refused(words.refused.busy) : doneWith(id);
}

/** Every fault of the mapping, a line each; null when it has none. */
function mappingFaults(text: string): string | null {
  const read = readMapping(text);
  if (!('problems' in read)) return null;
  return [...read.problems]
    .sort((one, other) => (one.line ?? 0) - (other.line ?? 0))
    .map(({ line, text: what }) =>
      line === null ? remarkText(what) : `${fill(words.line, { n: showPlainNumber(line) })}: ${remarkText(what)}`,
    )
    .join('\n');
}

/** Writes what a dry run has told of. @returns the new run's id */
export async function writeAfterTrial(actor: Actor, id: number): Promise<Outcome<number>> {
  const made = await writeTrial(actor, id);
  return typeof made === 'number' ? doneWith(made) : refused(words.refused[made]);
}

export const pauseRun = async (actor: Actor, id: number): Promise<Outcome> => said(await pauseImport(actor, id));
export const resumeRun = async (actor: Actor, id: number): Promise<Outcome> => said(await resumeImport(actor, id));
export const undoRunOf = async (actor: Actor, id: number): Promise<Outcome> => said(await undoImport(actor, id));

const said = (move: RunMove): Outcome => (move === 'done' ? done() : refused(words.refused[move]));
