import { plainText } from '@/lib/html/plain-text';
import { cleanBody, type CleanContext } from '@/lib/import/clean/body';
import { cleanText } from '@/lib/import/clean/text';
import type { Remark, Repairs } from '@/lib/import/import-record';

const LONGEST_EXCERPT = 1_000;

/** Cleans the parts of one record, and gathers what was repaired and what is doubtful. */
export class Findings {
  readonly warnings: Remark[] = [];
  readonly repairs: Repairs = {};

  warn(text: string, line: number | null = null): void {
    this.warnings.push({ line, text });
  }

  /** A title, a name, a line; markup in it goes. */
  text(raw: string): string {
    const cleaned = cleanText(/<[a-z/!]/iu.test(raw) ? plainText(raw).replace(/\n+/gu, ' ') : raw);
    this.take(cleaned);
    return cleaned.text;
  }

  /** An excerpt, no longer than one may be. */
  excerpt(raw: string): string {
    const text = this.text(raw);
    if (text.length <= LONGEST_EXCERPT) return text;
    const cut = text.slice(0, LONGEST_EXCERPT - 1);
    return `${cut.slice(0, cut.lastIndexOf(' ') >>> 0)}…`;
  }

  body(raw: string, context: CleanContext): string {
    const cleaned = cleanBody(raw, context);
    this.take(cleaned);
    return cleaned.html;
  }

  private take({ repairs, warnings }: { repairs: Repairs; warnings: readonly string[] }): void {
    for (const [name, times] of Object.entries(repairs)) this.repairs[name] = (this.repairs[name] ?? 0) + times;
    for (const text of warnings) this.warn(text);
  }
}
