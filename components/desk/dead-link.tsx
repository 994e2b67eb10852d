import { Door } from '@/components/desk/door';
import { signInWords } from '@/content/desk/sign-in';

/** A link that was used, is too old, or never was one: which of these it is, nobody learns. */
export const DeadLink = () => (
  <Door title={signInWords.deadLink.title}>
    <p>{signInWords.deadLink.text}</p>
    <p className="door-more">
      <a href="/admin/sign-in">{signInWords.back}</a>
    </p>
  </Door>
);
