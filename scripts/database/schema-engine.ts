import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";

/** What a file of the Prisma schema says, and what it is called. */
export type SchemaFile = { path: string; content: string };

let isLoaded = false;

/**
 * The official schema engine of Prisma as WebAssembly: no binary is downloaded.
 * The module is instantiated by hand, because loaders other than Node's own cannot import a .wasm file.
 *
 * @param adapter what `bindMigrationAwareSqlAdapterFactory` returns
 * @param schema  files of the Prisma schema
 */
export async function openEngine(adapter: object, schema: SchemaFile[]): Promise<bindings.SchemaEngine> {
  if (!isLoaded) {
    // A panic of the engine calls this first; without it the panic hides behind a TypeError.
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
  const datamodels = schema.map((file): [string, string] => [file.path, file.content]);
  return bindings.SchemaEngine.new({ datamodels }, () => undefined, adapter);
}

function panic(message: string): never {
  throw new Error(`the schema engine stopped: ${message}`);
}

/** The files of the Prisma schema in a folder, in alphabetical order. */
export async function readSchema(folder: string): Promise<SchemaFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".prisma")).sort();
  return Promise.all(
    names.map(async (name) => ({ path: name, content: await readFile(path.join(folder, name), "utf8") })),
  );
}
