import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';

/**
 * Prisma's schema engine compiled to WebAssembly, bound to a live database.
 * The native engine is a binary that Prisma downloads, which closed networks refuse (decision 007).
 */

export const SCHEMA_FILE = path.resolve('prisma/schema.prisma');
export const NO_FILTER = { externalTables: [], externalEnums: [] };

interface EngineModule {
  SchemaEngine: typeof SchemaEngine;
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
}

let loaded: Promise<EngineModule> | undefined;

/** Instantiates the module by hand: Node 20 cannot import a `.wasm` file. */
function loadEngine(): Promise<EngineModule> {
  loaded ??= (async () => {
    const require = createRequire(import.meta.url);
    const glueFile = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
    const glue = (await import('@prisma/schema-engine-wasm/schema_engine_bg')) as unknown as EngineModule;
    const bytes = await readFile(path.join(path.dirname(glueFile), 'schema_engine_bg.wasm'));
    const { instance } = await WebAssembly.instantiate(bytes, {
      './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports,
    });
    glue.__wbg_set_wasm(instance.exports);
    (instance.exports['__wbindgen_start'] as () => void)();
    return glue;
  })();
  return loaded;
}

/** Runs `work` with an engine connected to `url`, and frees it afterwards. */
export async function withSchemaEngine<T>(url: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const { SchemaEngine } = await loadEngine();
  const schema = await readFile(SCHEMA_FILE, 'utf8');
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const adapter = bindMigrationAwareSqlAdapterFactory(catalogueAdapter(pool));
  try {
    const engine = await SchemaEngine.new({ datamodels: [[SCHEMA_FILE, schema]] }, () => undefined, adapter);
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } finally {
    await pool.end();
  }
}

const CHAR = 18;
const CHAR_ARRAY = 1002;

/**
 * An adapter that can read the catalogue: its one-byte type "char" is refused by adapter-pg 7.10. Results call it an
 * array of char, which the adapter lets through, and the adapter's answer calls it a character again.
 *
 * It also sends a script as a whole. The adapter cuts it at every semicolon, also inside a function or a comment, and
 * sends the pieces one by one; PostgreSQL reads a whole script itself, and does all of it or nothing.
 */
function catalogueAdapter(pool: pg.Pool): PrismaPg {
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<pg.QueryResult | pg.QueryResult[]>;
  const asArray = async (...args: unknown[]) => {
    const result = await query(...args);
    for (const { fields } of [result].flat())
      for (const field of fields) if (field.dataTypeID === CHAR) field.dataTypeID = CHAR_ARRAY;
    return result;
  };
  Object.assign(pool, { query: asArray });
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    adapter.executeScript = async (sql) => {
      await adapter.executeRaw({ sql, args: [], argTypes: [] });
    };
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (input) => {
      const result = await queryRaw(input);
      const { Character, CharacterArray } = ColumnTypeEnum;
      return { ...result, columnTypes: result.columnTypes.map((t) => (t === CharacterArray ? Character : t)) };
    };
    return adapter;
  };
  return factory;
}
