import { Picture } from '@/components/ui/picture';
import { fill, strings } from '@/content/strings';
import { TEXT_SIZES } from '@/lib/html/pictures';
import { pictureOf, type PictureFacts } from '@/lib/media/picture';

/** The picture of the article, between its header and its text, with what it shows and whose it is. */
export function Lead({ lead }: { lead: PictureFacts }) {
  const picture = pictureOf(lead, TEXT_SIZES);
  if (picture === null) return null;
  const { caption, credit } = lead;
  return (
    <figure className="article-picture measure">
      <Picture picture={picture} isFirst />
      {(caption !== '' || credit !== '') && (
        <figcaption dir="auto">
          {caption}
          {caption !== '' && credit !== '' && ' – '}
          {credit !== '' && fill(strings.article.credit, { name: credit })}
        </figcaption>
      )}
    </figure>
  );
}
