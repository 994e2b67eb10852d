/** How files of an archive reach the desk: in pieces, so that neither a proxy nor a slow line stands in their way. */

/** Where pieces are sent, and the header that says which piece it is (JSON, percent-encoded). */
export const IMPORT_UPLOAD_PATH = '/admin/imports/upload';
export const PIECE_HEADER = 'x-piece';
/** Bytes of a piece. */
export const PIECE = 8 * 1_048_576;
/** Bytes of a file; larger ones come in at the terminal. */
export const LARGEST_UPLOAD = 4_096 * 1_048_576;
/** Files of one import; more come in as a zip. */
export const MOST_UPLOADS = 2_000;
/** What any kind of source is made of. */
export const UPLOAD_TYPES = '.xml,.wxr,.json,.jsonl,.ndjson,.csv,.md,.markdown,.txt,.html,.htm,.gz,.zip';

/** A file of an import, as the server knows it: its place among them and its name. */
export interface UploadedFile {
  path: string;
}
