import { deskTroubles } from '@/content/desk/troubles';

/** What the desk says when there is nothing at an address. */
export function DeskMissing() {
  return (
    <>
      <h1>{deskTroubles.missingTitle}</h1>
      <p>{deskTroubles.missingText}</p>
      <p className="desk-way">
        <a className="button" href="/admin">
          {deskTroubles.toDesk}
        </a>
      </p>
    </>
  );
}
