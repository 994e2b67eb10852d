import { encodingOf, type Encoding } from '@/lib/import/clean/decode';

/** How many bytes are looked at before the encoding is decided. */
const ENOUGH = 65_536;

export interface StreamDecoder {
  /** The text of the next bytes; "" while there are too few to decide. */
  push(bytes: Uint8Array): string;
  /** What was held back. */
  end(): string;
  /** Null until it is decided. */
  readonly encoding: Encoding | null;
  /** Characters so far that could not be read and became U+FFFD. */
  readonly damaged: number;
}

/**
 * Text from bytes that come in pieces, in memory for one piece. The encoding is decided on the first 64 KB, as
 * `encodingOf` does.
 * @param declared what the file says of itself; without it, the encoding in its XML declaration, if it has one
 */
export function decodeStream(declared?: string): StreamDecoder {
  let held: Uint8Array[] | null = [];
  let size = 0;
  let decoder: TextDecoder | null = null;
  let damaged = 0;

  const counted = (text: string): string => {
    if (text.includes('\ufffd')) damaged += text.split('\ufffd').length - 1;
    return text;
  };
  const decide = (whole: boolean): string => {
    const head = Buffer.concat(held ?? []);
    held = null;
    decoder = new TextDecoder(encodingOf(head, declared ?? declaredIn(head), whole));
    return counted(decoder.decode(head, { stream: true }));
  };
  return {
    push(bytes) {
      if (decoder) return counted(decoder.decode(bytes, { stream: true }));
      held?.push(Uint8Array.from(bytes));
      size += bytes.length;
      return size >= ENOUGH ? decide(false) : '';
    },
    end() {
      const rest = decoder ? '' : decide(true);
      return rest + counted(decoder?.decode() ?? '');
    },
    get encoding() {
      return decoder?.encoding ?? null;
    },
    get damaged() {
      return damaged;
    },
  };
}

/** The encoding that an XML declaration or the head of a page names. */
export function declaredIn(head: Uint8Array): string | undefined {
  const text = new TextDecoder('latin1').decode(head.subarray(0, 4096));
  return /<\?xml[^>]{0,100}\sencoding\s*=\s*["']([\w-]{2,30})["']|<meta[^>]{0,200}\scharset\s*=\s*["']?([\w-]{2,30})/iu
    .exec(text)
    ?.slice(1)
    .find((name) => name !== undefined);
}
