import { viewsWords } from '@/content/desk/views';

const words = viewsWords.downloads;
const OF_ALL = [
  ['days.csv', words.days],
  ['articles.csv', words.articles],
  ['counter.csv', words.counterCsv],
  ['counter.json', words.counterJson],
] as const;
const OF_ONE = [['days.csv', words.days]] as const;

/** The same numbers as files. @param query the span, and the article where one is meant */
export const Downloads = ({ query, ofOne = false }: { query: string; ofOne?: boolean }) => (
  <section>
    <h2>{words.title}</h2>
    <ul className="views-downloads">
      {(ofOne ? OF_ONE : OF_ALL).map(([file, name]) => (
        <li key={file}>
          <a href={`/admin/views/export/${file}?${query}`} download>
            {name}
          </a>
        </li>
      ))}
    </ul>
  </section>
);
