import { shortUrl } from '@/lib/site/urls';

/**
 * Links of an article that the framework's metadata have no word for; React lifts them into <head>: the address that no
 * new title changes, and what the names of the Dublin Core tags mean.
 */
export const ArticleLinks = ({ id }: { id: number }) => (
  <>
    <link rel="shortlink" href={shortUrl({ id })} />
    <link rel="schema.DC" href="http://purl.org/dc/elements/1.1/" />
    <link rel="schema.DCTERMS" href="http://purl.org/dc/terms/" />
  </>
);
