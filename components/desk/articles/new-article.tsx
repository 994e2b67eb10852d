import { articlesWords } from '@/content/desk/articles';

/** The button that begins an article. A form, so that it works before the page's script does. */
export const NewArticle = ({ create, isBig = false }: { create: () => Promise<void>; isBig?: boolean }) => (
  <form action={create}>
    <button type="submit" className={`button button-main${isBig ? ' button-big' : ''}`} data-new-article>
      {articlesWords.create}
    </button>
  </form>
);
