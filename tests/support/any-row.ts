import { system } from "@/lib/platform/actor.ts";
import { type ReadTx, read } from "@/lib/platform/db.ts";

type Ask = (...args: unknown[]) => Promise<unknown>;

/** Reads any row of any table as the portal itself, one statement each, for what a test asserts. */
export const anyRow: ReadTx = new Proxy({} as ReadTx, {
  get: (_, model: string) =>
    model === "$queryRaw"
      ? (...args: unknown[]) => read(system("test"), (tx) => (tx.$queryRaw as unknown as Ask)(...args))
      : new Proxy(
          {},
          {
            get:
              (_model, method: string) =>
              (...args: unknown[]) =>
                read(
                  system("test"),
                  (tx) =>
                    (Reflect.get(tx, model) as Record<string, Ask>)[method]?.(...args) ??
                    Promise.reject(new Error(`${model} has no ${method}`)),
                ),
          },
        ),
});
