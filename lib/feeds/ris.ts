import { invertedName } from '@/lib/feeds/cited-names';
import type { CslItem } from '@/lib/feeds/csl';

/** An entry in RIS (Research Information Systems, 2011), UTF-8: a tag a line, lines end in CR LF, one keyword a line. */
export function ris(item: CslItem): string {
  const [year, month, day] = item.issued['date-parts'][0];
  const two = (part: number) => String(part).padStart(2, '0');
  const [first, last] = item.page?.split('-') ?? [];
  const tags: [tag: string, value: string | undefined][] = [
    ['TY', 'MGZN'],
    ...(item.author ?? []).map((name): [string, string] => ['AU', invertedName(name)]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['VL', item.volume],
    ['IS', item.issue],
    ['SP', first],
    ['EP', last ?? first],
    ['PY', String(year)],
    ['DA', `${year}/${two(month)}/${two(day)}`],
    ['SN', item.ISSN],
    ['PB', item.publisher],
    ['LA', item.language],
    ['UR', item.URL],
    ...(item.keyword?.split('; ') ?? []).map((word): [string, string] => ['KW', word]),
    ['AB', item.abstract],
    ['ID', item.id],
    ['ER', ''],
  ];
  return tags.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\r\n`])).join('');
}
