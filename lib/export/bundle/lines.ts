/** A longer line holds no article. */
const LONGEST = 64 * 1_048_576;

/**
 * The lines of a file of JSON Lines as they come; never more than one is held.
 * @throws Error when one is too long or no UTF-8
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      yield decode([...parts, chunk.subarray(from, end)]);
      [parts, length, from] = [[], 0, end + 1];
    }
    parts.push(chunk.subarray(from));
    length += chunk.length - from;
    if (length > LONGEST) throw new Error('a line is longer than 64 MB');
  }
  if (length > 0) yield decode(parts);
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const decode = (parts: Uint8Array[]): string => strict.decode(parts.length === 1 ? parts[0] : Buffer.concat(parts));

const CHUNK = 65_536;

/** Texts as bytes, many small ones at a time. */
export async function* bytesOf(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let held: string[] = [];
  let length = 0;
  for await (const text of texts) {
    held.push(text);
    length += text.length;
    if (length < CHUNK) continue;
    yield Buffer.from(held.join(''));
    [held, length] = [[], 0];
  }
  if (length > 0) yield Buffer.from(held.join(''));
}
