import { isSafeHref } from '@/components/desk/editor/schema/marks';

/**
 * What somebody typed as the address of a link: a scheme is added where a site or a mailbox was meant, spaces go.
 * @returns null when it leads nowhere that a link may lead
 */
export function linkOf(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /\s/u.test(text)) return null;
  if (/^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/u.test(text)) return `mailto:${text}`;
  if (/^(?:https?:\/\/|mailto:|[/#?])/iu.test(text)) return isSafeHref(text) ? text : null;
  if (/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#:].*)?$/u.test(text)) return `https://${text}`;
  return null;
}
