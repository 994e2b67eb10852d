import { proofWords as words } from '@/content/desk/proof';
import type { FieldFinding } from '@/lib/proof/fields';
import type { Rule } from '@/lib/proof/finding';

const REACH = 32;
const STAND_IN = /\ufffc/gu;
/** Rules whose space is the matter: it is drawn, or nobody would see it. */
const OF_SPACES: ReadonlySet<Rule> = new Set<Rule>(['before', 'spaces']);
/** Rules whose replacement tells nothing by itself. */
const UNTOLD: ReadonlySet<Rule> = new Set<Rule>(['marks', 'after']);
const UNSEEN = /([\u00a0\u202f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff])/u;

interface Around {
  head: string;
  tail: string;
}

/** Whole words about a finding, within its line. */
function around({ text, start, end }: FieldFinding): Around {
  const head = text.slice(0, start).split('\n').at(-1) ?? '';
  const tail = text.slice(end).split('\n')[0] ?? '';
  const near = head.length > REACH ? `\u2026${head.slice(-REACH).replace(/^\S*\s/u, '')}` : head;
  const next = tail.length > REACH ? `${tail.slice(0, REACH).replace(/\s\S*$/u, '')}\u2026` : tail;
  return { head: near, tail: next };
}

/** The finding in a few words, for who hears the page and for finding the place. */
export function passageText(finding: FieldFinding): string {
  const { head, tail } = around(finding);
  return `${head}${finding.found}${tail}`.replace(STAND_IN, '\u2026');
}

/** Where a finding lies: its words with what is found marked, the unseen drawn as labelled boxes. */
export function Passage({ finding }: { finding: FieldFinding }) {
  const { head, tail } = around(finding);
  const { found, replacement, rule } = finding;
  return (
    <p className="proof-passage" dir="rtl">
      <Drawn text={head} />
      <mark>
        <Drawn
          text={rule === 'marks' ? found.replace(/^(\s*)(?=\p{M})/u, '$1\u25cc') : found}
          spaces={OF_SPACES.has(rule)}
        />
      </mark>
      <Drawn text={tail} />
      {replacement !== null && replacement.trim() !== '' && !UNTOLD.has(rule) && (
        <span className="proof-becomes">
          {words.becomes} <ins>{replacement}</ins>
        </span>
      )}
    </p>
  );
}

function Drawn({ text, spaces = false }: { text: string; spaces?: boolean }) {
  return text
    .replace(STAND_IN, '\u2026')
    .split(spaces ? / /u : /(?!)/u)
    .flatMap((part, at) => (at === 0 ? part.split(UNSEEN) : [' ', ...part.split(UNSEEN)]))
    .map((part, at) => {
      const label = spaces && part === ' ' ? words.space : words.signs[part];
      return label === undefined ? part : <Box key={at} label={label} />;
    });
}

const Box = ({ label }: { label: string }) => <span className="proof-sign">{label}</span>;
