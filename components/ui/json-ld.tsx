import type { Thing, WithContext } from 'schema-dts';
import { jsonLdText } from '@/lib/feeds/json-ld';

/** Structured data of a page, a script of data for each thing. */
export const JsonLd = ({ data }: { data: readonly WithContext<Thing>[] }) =>
  data.map((one, place) => (
    <script key={place} type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLdText(one) }} />
  ));
