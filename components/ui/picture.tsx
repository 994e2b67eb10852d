import type { Picture as Shown } from '@/lib/media/picture';

interface Props {
  picture: Shown;
  /** Whether it is what readers see first: then it is not put off. */
  isFirst?: boolean;
}

/** A picture of our own in the size that fits; where it is cut, around its focal point. */
export const Picture = ({ picture, isFirst = false }: Props) => {
  const { avifSrcSet, focus, ...shown } = picture;
  return (
    <picture>
      <source type="image/avif" srcSet={avifSrcSet} sizes={shown.sizes} />
      <img
        className={`picture ${focus}`}
        {...shown}
        alt={shown.alt}
        decoding="async"
        {...(isFirst ? { fetchPriority: 'high' } : { loading: 'lazy' })}
      />
    </picture>
  );
};
