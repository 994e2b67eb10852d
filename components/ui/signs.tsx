import { signPieces } from '@/lib/html/craft/inline';

/** A date or a line of pages, in which a screen reader hears words for the signs of eras and pages (appendix A.7). */
export const Signs = ({ text }: { text: string }) =>
  signPieces(text).map(({ text: piece, means }, place) =>
    means === null ? (
      piece
    ) : (
      <abbr key={place} title={means}>
        {piece}
      </abbr>
    ),
  );
