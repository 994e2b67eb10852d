import { foreignPieces } from '@/lib/html/craft/foreign';

/** Plain text with words in Latin letters in it, each of them isolated and with its language, where that is known. */
export const Mixed = ({ text }: { text: string }) =>
  foreignPieces(text).map(({ text: piece, lang }, place) =>
    lang === null ? (
      piece
    ) : (
      <bdi key={place} lang={lang}>
        {piece}
      </bdi>
    ),
  );
