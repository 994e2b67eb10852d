import { Fragment, type Node, type Schema } from '@tiptap/pm/model';
import { halvesIn } from '@/lib/html/verse';

const typeOf = (schema: Schema, name: string) => {
  const type = schema.nodes[name];
  if (!type) throw new Error(`the schema knows no ${name}`);
  return type;
};

/** A verse of these halves; an empty one has two, as most poems do. */
export const verseOf = (schema: Schema, halves: Fragment[] = [Fragment.empty, Fragment.empty]): Node =>
  typeOf(schema, 'verse').create(
    null,
    halves.map((half) => typeOf(schema, 'hemistich').create(null, half)),
  );

export const poemOf = (schema: Schema, verses: Node[]): Node =>
  typeOf(schema, 'poem').create(null, verses.length > 0 ? verses : [verseOf(schema)]);

/** The lines of a block as verses, with their marks and notes; a star, an equals sign or dots part the halves. */
export function versesIn(block: Node): Node[] {
  const text = block.textBetween(0, block.content.size, undefined, (leaf) =>
    leaf.type.name === 'break' ? '\n' : '\ufffc',
  );
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const from = start;
    start += line.length + 1;
    if (line.trim() === '') return [];
    return [
      verseOf(
        block.type.schema,
        halvesIn(line).map(([a, b]) => block.content.cut(from + a, from + b)),
      ),
    ];
  });
}

/** The lines of a plain text as verses. */
export const versesOf = (schema: Schema, text: string): Node[] =>
  text
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '')
    .flatMap((line) => versesIn(typeOf(schema, 'paragraph').create(null, schema.text(line))));

/** Verses as paragraphs again, a star between the halves. */
export const paragraphsOf = (poem: Node): Node[] =>
  poem.children.map((verse) => {
    const { schema } = poem.type;
    const star = Fragment.from(schema.text(' * '));
    const halves = verse.children.filter(({ content }) => content.size > 0);
    const line = halves.reduce(
      (all, half, index) => all.append(index === 0 ? half.content : star.append(half.content)),
      Fragment.empty,
    );
    return typeOf(schema, 'paragraph').create(null, line);
  });
