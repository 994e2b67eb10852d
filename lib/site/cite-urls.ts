export const CITE_FORMATS = ['bib', 'ris', 'csl.json'] as const;
export type CiteFormat = (typeof CITE_FORMATS)[number];

/** A file by which programs cite an article. */
export const citeUrl = (id: number, format: CiteFormat): string => `/article/${id}/cite.${format}`;
