import type { Metadata } from 'next';
import { order, remove, save } from '@/app/admin/(desk)/sections/actions';
import { permitted } from '@/app/admin/_desk/permitted';
import { SectionFields } from '@/components/desk/catalogue/section-fields.client';
import { SectionList } from '@/components/desk/catalogue/section-list.client';
import { DialogForm } from '@/components/desk/ui/dialog-form.client';
import { desk } from '@/content/desk/desk';
import { sectionWords } from '@/content/desk/sections';
import { requireActor } from '@/lib/auth/request';
import { listSectionRows } from '@/lib/sections/desk-queries';

export const metadata: Metadata = { title: sectionWords.title };

export default async function SectionsPage() {
  const rows = await permitted(listSectionRows(await requireActor()));
  return (
    <>
      <div className="desk-head">
        <h1>{sectionWords.title}</h1>
        <DialogForm label={sectionWords.add} title={sectionWords.add} look="main" action={save} submit={desk.add}>
          <SectionFields />
        </DialogForm>
      </div>
      {rows.length === 0 ? (
        <p className="desk-empty">{sectionWords.empty}</p>
      ) : (
        <>
          <p className="desk-note">{sectionWords.lead}</p>
          <SectionList {...{ rows, order, save, remove }} />
        </>
      )}
    </>
  );
}
