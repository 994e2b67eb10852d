import { NewArticle } from '@/components/desk/articles/new-article';
import { dashboardWords } from '@/content/desk/dashboard';

interface Props {
  create: () => Promise<void>;
  /** Null for what is not this person's to do; else whether it was done. */
  sections: boolean | null;
  people: boolean | null;
  maySet: boolean;
  mayImport: boolean;
}

/** What to begin with, in a house that holds nothing yet. */
export function FirstSteps({ create, sections, people, maySet, mayImport }: Props) {
  const words = dashboardWords.first;
  const link = (href: string, text: string, isDone: boolean) => (
    <a className="button" href={href}>
      {isDone && <span aria-hidden="true">✓ </span>}
      {text}
    </a>
  );
  return (
    <section className="first-steps">
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      <ul>
        <li>
          <NewArticle create={create} isBig />
          <p>{words.articleText}</p>
        </li>
        {sections !== null && (
          <li>
            {link('/admin/sections', words.sections, sections)}
            <p>{words.sectionsText}</p>
          </li>
        )}
        {people !== null && (
          <li>
            {link('/admin/users', words.people, people)}
            <p>{words.peopleText}</p>
          </li>
        )}
        {maySet && (
          <li>
            {link('/admin/settings', words.settings, false)}
            <p>{words.settingsText}</p>
          </li>
        )}
        {mayImport && (
          <li>
            {link('/admin/imports/new', words.import, false)}
            <p>{words.importText}</p>
          </li>
        )}
      </ul>
    </section>
  );
}
