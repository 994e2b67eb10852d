/** What every record says of the publication. */
export interface About {
  name: string;
  /** Who publishes it; the publication itself when nobody is named. */
  publisher: string;
  /** "1234-567X"; empty: none. */
  issn: string;
  /** A word or the address of a licence; empty: nothing is said. */
  rights: string;
  /** The site's address, without a slash at the end. */
  origin: string;
}
