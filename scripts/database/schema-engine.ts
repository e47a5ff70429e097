/**
 * Prisma's schema engine, for what is written in Prisma's schema language: the SQL of the next migration, and the test
 * that migrations and schema agree. Nothing that runs in an installation uses it; migrations are applied by migrate.ts.
 *
 * Prisma documents none of what this file reaches into, so that an upgrade of Prisma is tried here first:
 * - the module "@prisma/schema-engine-wasm/schema_engine_bg", its `__wbg_set_wasm` and the exported
 *   `__wbindgen_start`: glue that wasm-bindgen generates;
 * - the file schema_engine_bg.wasm beside it, and the import name "./schema_engine_bg.js" inside it;
 * - the global PRISMA_WASM_PANIC_REGISTRY, which the engine calls when it panics;
 * - `SchemaEngine.new` and the arguments and the answer of `SchemaEngine.diff`;
 * - the adapter protocol of "@prisma/driver-adapter-utils", and the one query that the engine sends when it opens.
 */
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";

/** What a file of the Prisma schema says, and what it is called. */
export type SchemaFile = { path: string; content: string };

/** The server whose dialect is written. */
const SERVER = { version: "PostgreSQL 18.4", number: 180004 };
const NO_CHANGE = "-- This is an empty migration.";

/** Reads the files of the Prisma schema in a folder, in alphabetical order. */
export async function readSchema(folder: string): Promise<SchemaFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".prisma")).sort();
  return Promise.all(
    names.map(async (name) => ({ path: name, content: await readFile(path.join(folder, name), "utf8") })),
  );
}

/**
 * The SQL that leads from one state of the schema to another. Needs no database.
 * @param from files of the old schema; null for an empty database
 * @param to   files of the new schema
 * @returns    statements with comments; "" when nothing differs
 */
export async function schemaDiff({ from, to }: { from: SchemaFile[] | null; to: SchemaFile[] }): Promise<string> {
  await load();
  const datamodels = to.map((file): [string, string] => [file.path, file.content]);
  const adapter = bindMigrationAwareSqlAdapterFactory(noDatabase);
  const engine = await bindings.SchemaEngine.new({ datamodels }, () => undefined, adapter);
  try {
    const { stdout } = await engine.diff({
      from: from ? { tag: "schemaDatamodel", files: from } : { tag: "empty" },
      to: { tag: "schemaDatamodel", files: to },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    const script = (stdout ?? "").trim();
    return script === NO_CHANGE ? "" : script;
  } finally {
    engine.free();
  }
}

let isLoaded = false;

/** Instantiates the module by hand, because loaders other than Node's own cannot import a .wasm file. */
async function load(): Promise<void> {
  if (isLoaded) return;
  // Without it a panic of the engine hides behind a TypeError.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: panic } });
  const script = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = await readFile(path.join(path.dirname(script), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": bindings as unknown as WebAssembly.ModuleImports,
  });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  isLoaded = true;
}

function panic(message: string): never {
  throw new Error(`the schema engine stopped: ${message}`);
}

const refuse = () => Promise.reject(new Error("a comparison of schemas asked for a database"));

/** Answers the query for the version, and refuses every other. */
const connection: SqlDriverAdapter = {
  provider: "postgres",
  adapterName: "@prisma/adapter-pg",
  queryRaw: async ({ sql }) => {
    if (!sql.includes("version()")) return refuse();
    return {
      columnNames: ["exists", "version", "numeric_version"],
      columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
      rows: [[true, SERVER.version, SERVER.number]],
    };
  },
  executeRaw: refuse,
  executeScript: refuse,
  startTransaction: refuse,
  getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
  dispose: async () => undefined,
};

const noDatabase: SqlMigrationAwareDriverAdapterFactory = {
  provider: "postgres",
  adapterName: "@prisma/adapter-pg",
  connect: async () => connection,
  connectToShadowDb: refuse,
};
