import { DeskMissing } from '@/components/desk/troubles/missing';

/** For the pages of the desk that stand outside its frame. */
export default function AdminMissingPage() {
  return (
    <main id="content" className="door">
      <DeskMissing />
    </main>
  );
}
