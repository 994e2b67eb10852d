/**
 * `Content-Disposition` for a file to keep under an Arabic name: in UTF-8 (RFC 6266 with RFC 8187), and beside it in
 * ASCII for programs that know only that. What no file system takes is left out of the name.
 * @param ascii letters, digits, dots and hyphens
 */
export function contentDisposition(name: string, ascii: string): string {
  const clean = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}"*/:<>?\\|]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const encoded = encodeURIComponent(clean).replace(
    /['()*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
