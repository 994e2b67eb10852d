import { catalogueWords } from '@/content/desk/catalogue';

/** From one of many back to all. */
export const BackLink = ({ href }: { href: string }) => (
  <p className="back-link">
    <a href={href}>{catalogueWords.back}</a>
  </p>
);
