const FORM = /^\ufeff?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)([\s\S]*)$/u;

/** YAML between two lines of three hyphens, and the text behind it; null where a file does not begin so. */
export function splitFrontMatter(text: string): { yaml: string; body: string } | null {
  const [, yaml, body] = FORM.exec(text) ?? [];
  return yaml === undefined || body === undefined ? null : { yaml, body };
}
