import { Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import type { Input } from '@/lib/import/sources/found';
import { textOf, type Reading } from '@/lib/import/sources/text';

export interface GhostRow {
  table: string;
  row: unknown;
}

/** A row that is longer is no article, and JSON that goes deeper is none of Ghost's. */
const LARGEST = 16 * 1_048_576;
const DEEPEST = 200;

/**
 * The rows of an export's tables, in the order of the file; no more than one is held. What is no JSON ends it, and
 * `reading` says why.
 */
export async function* rowsOf(input: Input, reading: Reading): AsyncGenerator<GhostRow> {
  const found: GhostRow[] = [];
  const tokens = new Tokenizer();
  const values = new TokenParser({ paths: ['$.db.*.data.*.*', '$.data.*.*'], keepStack: false });
  let [depth, since] = [0, 0];
  tokens.onToken = (token) => {
    if (token.token === TokenType.LEFT_BRACE || token.token === TokenType.LEFT_BRACKET) depth += 1;
    if (token.token === TokenType.RIGHT_BRACE || token.token === TokenType.RIGHT_BRACKET) depth -= 1;
    if (depth > DEEPEST) throw new Error('its JSON is nested too deeply');
    values.write(token);
  };
  tokens.onError = (error) => {
    throw error;
  };
  values.onError = (error) => {
    throw error;
  };
  values.onValue = ({ value, stack }) => {
    since = 0;
    found.push({ table: String(stack.at(-1)?.key ?? ''), row: value });
  };
  try {
    for await (const chunk of textOf(input, reading)) {
      // The size of a row is felt from piece to piece, which is near enough.
      since += chunk.length;
      tokens.write(chunk);
      yield* found.splice(0);
      if (since > LARGEST) throw new Error('holds a row of more than 16 MB');
    }
    if (!tokens.isEnded) tokens.end();
  } catch (error) {
    reading.fault ??= error instanceof Error ? error.message.slice(0, 200) : String(error);
  }
  yield* found.splice(0);
}
