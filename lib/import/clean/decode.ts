/** Bytes of a text file of unknown origin, as text. */

export interface Decoded {
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256';
}

/**
 * A byte order mark decides; else UTF-8 when every byte sequence is valid; else Windows-1256, the code page of Arabic
 * Windows, which accepts any bytes. Whether the result is an article is for the source to judge.
 * @returns null for what holds a NUL character: not text
 */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const decoded = decode(bytes);
  return decoded.text.includes('\0') ? null : decoded;
}

function decode(bytes: Uint8Array): Decoded {
  const marked = byMark(bytes);
  if (marked) return { encoding: marked, text: new TextDecoder(marked).decode(bytes) };
  try {
    return { encoding: 'utf-8', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { encoding: 'windows-1256', text: new TextDecoder('windows-1256').decode(bytes) };
  }
}

function byMark([first, second, third]: Uint8Array): Decoded['encoding'] | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}
