import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { markdownToHtml } from '@/lib/html/markdown';
import { sanitiseHtml } from '@/lib/html/sanitise';
import { MILD } from '@/lib/proof/finding';
import { proofHtml } from '@/lib/proof/html';
import { proof } from '@/lib/proof/proof';

const FOLDER = 'content/sample/articles';

/** The sample is written with care: what a rule finds in it is the rule's error. */
it.each(readdirSync(FOLDER))('finds nothing in %s', (name) => {
  const [, head = '', body = ''] = readFileSync(`${FOLDER}/${name}`, 'utf8').split(/^---$/mu);
  const fields = [...head.matchAll(/^(?:title|subtitle|excerpt): "(.*)"$/gmu)].flatMap(([, value = '']) =>
    proof(value),
  );
  const findings = [...fields, ...proofHtml(sanitiseHtml(markdownToHtml(body)))];
  expect(findings.filter(({ rule }) => !MILD.has(rule))).toEqual([]);
});
