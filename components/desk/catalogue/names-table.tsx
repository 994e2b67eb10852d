import { catalogueWords } from '@/content/desk/catalogue';
import { showNumber } from '@/lib/site/display';

interface Props {
  rows: readonly { id: number; name: string; articles: number; url: string }[];
  /** Where one of them is cared for: its id stands behind this. */
  base: string;
}

/** Tags or authors: each with its count, its page here and its page on the site. */
export const NamesTable = ({ rows, base }: Props) => (
  <div className="desk-table">
    <table>
      <thead>
        <tr>
          <th scope="col">{catalogueWords.name}</th>
          <th scope="col">{catalogueWords.articles}</th>
          <th scope="col">{catalogueWords.onSite}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, articles, url }) => (
          <tr key={id}>
            <td className="wide">
              <a href={`${base}/${id}`}>
                <bdi>{name}</bdi>
              </a>
            </td>
            <td>{showNumber(articles)}</td>
            <td className="row-actions">
              <a href={url} aria-label={`${catalogueWords.view} ${name}`}>
                {catalogueWords.view}
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
