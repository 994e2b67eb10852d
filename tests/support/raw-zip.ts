import { crc32, deflateRawSync } from 'node:zlib';

/** Zips byte by byte (APPNOTE.TXT, 4.3), so that a test can have them lie as no program would. */

/** What the list of a zip says of an entry; what is missing is said truly. */
export interface RawEntry {
  name: string;
  content: string | Uint8Array;
  /** An entry whose bytes are those of another, by its place in the list; its own are not written. */
  sameAs?: number;
  /** The sizes that are claimed. */
  packed?: number;
  size?: number;
  crc?: number;
  /** Where its bytes are claimed to begin. */
  offset?: number;
  /** Bit 0: locked with a password. */
  flags?: number;
  /** 0: as it is, 8: deflated, others are not read anywhere. */
  method?: number;
}

const UTF8 = 0x800;
const DATE = 0x21;

interface Placed {
  bytes: Buffer;
  crc: number;
  size: number;
  offset: number;
}

/** @param entries in the order of the list */
export function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const chunks: Buffer[] = [];
  const placed: Placed[] = [];
  let length = 0;
  const put = (...added: Buffer[]) => {
    chunks.push(...added);
    for (const one of added) length += one.length;
  };
  for (const { name, content, sameAs, method = 8 } of entries) {
    const other = sameAs === undefined ? undefined : placed[sameAs];
    if (other !== undefined) {
      placed.push(other);
      continue;
    }
    const plain = Buffer.from(content);
    const bytes = method === 0 ? plain : deflateRawSync(plain, { level: 9 });
    const one = { bytes, crc: crc32(plain), size: plain.length, offset: length };
    placed.push(one);
    put(header(0x04034b50, name, one, { method }), Buffer.from(name), bytes);
  }
  const start = length;
  entries.forEach((entry, index) => {
    const one = placed[index];
    if (one !== undefined) put(header(0x02014b50, entry.name, one, entry), Buffer.from(entry.name));
  });
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(length - start, 12);
  end.writeUInt32LE(start, 16);
  return Buffer.concat([...chunks, end]);
}

/** The header before an entry's bytes, or its line in the list, which has some fields more. */
function header(
  signature: number,
  name: string,
  { bytes, crc, size, offset }: Placed,
  claims: Partial<RawEntry>,
): Buffer {
  const isListed = signature === 0x02014b50;
  const line = Buffer.alloc(isListed ? 46 : 30);
  line.writeUInt32LE(signature, 0);
  const at = isListed ? 6 : 4;
  line.writeUInt16LE(20, at);
  line.writeUInt16LE(UTF8 | (claims.flags ?? 0), at + 2);
  line.writeUInt16LE(claims.method ?? 8, at + 4);
  line.writeUInt16LE(DATE, at + 8);
  line.writeUInt32LE(claims.crc ?? crc, at + 10);
  line.writeUInt32LE(claims.packed ?? bytes.length, at + 14);
  line.writeUInt32LE(claims.size ?? size, at + 18);
  line.writeUInt16LE(Buffer.byteLength(name), at + 22);
  if (isListed) line.writeUInt32LE(claims.offset ?? offset, 42);
  return line;
}
