import { readHtml } from '@/components/desk/editor/html/read';
import { writeHtml } from '@/components/desk/editor/html/write';
import { schemaOf } from '@/components/desk/editor/schema/vocabulary';

/** Bundled for a blank page: what the editor makes of a text that nobody has changed. */
const schema = schemaOf();
Object.assign(globalThis, {
  roundTrip(html: string): string {
    const text = readHtml(schema, html);
    text.check();
    return writeHtml(text);
  },
});
