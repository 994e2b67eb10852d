import type { Finding } from '@/lib/proof/finding';

/** Guillemets, ornate and round and square brackets. The ornate one that opens in Arabic is U+FD3F. */
const CLOSING: Record<string, string> = { '\u00ab': '\u00bb', '\ufd3f': '\ufd3e', '(': ')', '[': ']' };
const SIGNS = /[\u00ab\u00bb\ufd3e\ufd3f()[\]]/gu;
/** "1)" and the like number a paragraph; ":)" smiles. */
const NUMBERING = /^\s*[\p{L}\p{N}]{1,3}$|[:;]-?$/u;

/** Signs that open and never close, or the other way round, paragraph by paragraph. Where the other belongs, nobody can tell. */
export function loosePairs(text: string): Finding[] {
  const findings: Finding[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    for (const { index, 0: found } of looseSigns(line)) {
      const start = offset + index;
      findings.push({ rule: 'pairs', start, end: start + 1, found, replacement: null });
    }
    offset += line.length + 1;
  }
  return findings;
}

function looseSigns(line: string): RegExpExecArray[] {
  const open: RegExpExecArray[] = [];
  const loose: RegExpExecArray[] = [];
  for (const sign of line.matchAll(SIGNS)) {
    if (CLOSING[sign[0]] !== undefined) {
      open.push(sign);
      continue;
    }
    const mate = open.findLastIndex((one) => CLOSING[one[0]] === sign[0]);
    if (mate >= 0) loose.push(...open.splice(mate).slice(1));
    else if (sign[0] !== ')' || !NUMBERING.test(line.slice(0, sign.index))) loose.push(sign);
  }
  return [...loose, ...open].sort((one, other) => one.index - other.index);
}
