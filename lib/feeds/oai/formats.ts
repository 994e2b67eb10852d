import type { About } from '@/lib/feeds/oai/about';
import { dublinCore } from '@/lib/feeds/oai/dublin-core';
import { mods } from '@/lib/feeds/oai/mods';
import { PREFIXES, type Prefix } from '@/lib/feeds/oai/words';
import type { ArticleRecord } from '@/lib/feeds/record';
import type { XmlNode } from '@/lib/feeds/xml';

interface Format {
  schema: string;
  namespace: string;
  write: (record: ArticleRecord, about: About) => XmlNode;
}

/** The metadata formats, by their prefixes. */
export const FORMATS: Record<Prefix, Format> = {
  oai_dc: {
    schema: 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
    namespace: 'http://www.openarchives.org/OAI/2.0/oai_dc/',
    write: dublinCore,
  },
  mods: {
    schema: 'http://www.loc.gov/standards/mods/v3/mods-3-7.xsd',
    namespace: 'http://www.loc.gov/mods/v3',
    write: mods,
  },
};

/** They are those of every record. */
export const formatList = (): XmlNode => ({
  metadataFormat: PREFIXES.map((prefix) => ({
    metadataPrefix: prefix,
    schema: FORMATS[prefix].schema,
    metadataNamespace: FORMATS[prefix].namespace,
  })),
});
