'use client';

import { useContext, useId } from 'react';
import { FormValidationContext } from 'react-aria-components';
import { useSending, type Sent } from '@/components/desk/imports/use-sending';
import { Button } from '@/components/desk/ui/button.client';
import { importWords } from '@/content/desk/imports';
import { fill } from '@/content/strings';
import { UPLOAD_TYPES } from '@/lib/desk/import-upload';
import { showNumber } from '@/lib/site/display';

const words = importWords.fields;

interface Props {
  folder: string;
  /** Told what kind of source a file is by its name, when that is plain. */
  onKind: (kind: string) => void;
}

/** Takes the files, sends them at once, and holds their places for the form. */
export function FilesField({ folder, onKind }: Props) {
  const { files, add, remove, retry } = useSending(folder);
  const errors = useContext(FormValidationContext);
  const error = errors['files'];
  const id = useId();
  const isBusy = files.some(({ state }) => state === 'sending' || state === 'waiting');
  return (
    <div className="field" role="group" aria-labelledby={`${id}-label`}>
      <span className="field-label" id={`${id}-label`}>
        {words.files}
      </span>
      <label className="button import-choose" htmlFor={id}>
        {words.choose}
        <input
          {...{ id, type: 'file', multiple: true, accept: UPLOAD_TYPES, className: 'unseen' }}
          aria-describedby={`${id}-hint ${id}-error`}
          {...(error !== undefined && { 'aria-invalid': true })}
          onChange={(event) => {
            const chosen = [...(event.target.files ?? [])];
            add(chosen);
            const kind = kindOf(chosen[0]?.name ?? '');
            if (kind !== undefined) onKind(kind);
            event.target.value = '';
          }}
        />
      </label>
      <span className="field-hint" id={`${id}-hint`}>
        {words.filesHint}
      </span>
      {isBusy && <input type="hidden" name="sending" value="1" />}
      {files.length > 0 && (
        <ul className="import-files">
          {files.map((sent) => (
            <FileRow key={sent.key} sent={sent} remove={remove} retry={retry} />
          ))}
        </ul>
      )}
      <span className="field-error" id={`${id}-error`} role="alert">
        {error}
      </span>
    </div>
  );
}

/** Names that belong to one kind alone. */
const KINDS: readonly [ending: RegExp, kind: string][] = [
  [/\.(?:xml|wxr)(?:\.gz)?$/iu, 'wordpress'],
  [/\.json(?:\.gz)?$/iu, 'ghost'],
  [/\.(?:md|markdown)$/iu, 'markdown'],
  [/\.csv(?:\.gz)?$/iu, 'csv'],
  [/\.(?:jsonl|ndjson)(?:\.gz)?$/iu, 'jsonl'],
  [/\.txt$/iu, 'plain-text'],
  [/\.html?$/iu, 'html'],
];

const kindOf = (name: string): string | undefined => KINDS.find(([ending]) => ending.test(name))?.[1];

interface RowProps {
  sent: Sent;
  remove: (key: number) => void;
  retry: (key: number) => void;
}

function FileRow({ sent: { key, file, state, progress, message, path }, remove, retry }: RowProps) {
  const name = { name: file.name };
  return (
    <li className={`import-file import-file-${state}`}>
      {path !== null && <input type="hidden" name="files[]" value={path} />}
      <bdi>{file.name}</bdi>
      {state === 'sending' && <progress value={progress} max={1} aria-label={file.name} />}
      <span role={state === 'failed' ? 'alert' : 'status'}>
        {message ??
          (state === 'done' ? words.sent : fill(words.sending, { percent: showNumber(Math.floor(progress * 100)) }))}
      </span>
      {state === 'failed' && (
        <Button look="quiet" aria-label={fill(words.again, name)} onPress={() => retry(key)}>
          <span aria-hidden="true">↻</span>
        </Button>
      )}
      <Button look="quiet" aria-label={fill(words.remove, name)} onPress={() => remove(key)}>
        <span aria-hidden="true">✕</span>
      </Button>
    </li>
  );
}
