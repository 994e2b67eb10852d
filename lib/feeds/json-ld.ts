import type { Graph, Thing, WithContext } from 'schema-dts';

/** Structured data (schema.org, JSON-LD 1.1) as the text of a script: no end of a script can be written in it. */
export const jsonLdText = (data: WithContext<Thing> | Graph): string =>
  JSON.stringify(data)
    .replace(/</gu, '\\u003c')
    .replace(/\u2028/gu, '\\u2028')
    .replace(/\u2029/gu, '\\u2029');

export const CONTEXT = 'https://schema.org';
