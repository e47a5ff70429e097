import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, DriverAdapterError } from "@prisma/driver-adapter-utils";
import pg from "pg";

/**
 * Marks the migration at hand as finished, inside its own transaction. A row without `finished_at` therefore says for
 * certain that nothing of its file was applied, also when the process was killed at the worst moment.
 */
const FINISH = `UPDATE "_prisma_migrations" SET finished_at = now(), applied_steps_count = 1
  WHERE finished_at IS NULL AND rolled_back_at IS NULL`;

/** The script in which the engine makes its own table, before there is anything to finish. */
const MAKES_ITS_TABLE = /CREATE TABLE "?_prisma_migrations"?/;

/** An adapter for the schema engine. */
export type MigrationAdapter = {
  adapter: ReturnType<typeof bindMigrationAwareSqlAdapterFactory>;
  /** why the last script failed, in the server's words; null when none did */
  failure: () => string | null;
  /** ends its connections */
  close: () => Promise<void>;
};

/**
 * The adapter for the schema engine, except that a script goes to the server whole, as one simple query and hence one
 * transaction: the stock adapter cuts it at every semicolon, also inside the body of a function.
 */
export function wholeScriptAdapter(url: string): MigrationAdapter {
  const config = { connectionString: url, application_name: "nanbei-migrate" };
  const pool = new pg.Pool(config);
  const factory = new WholeScripts(pool, config);
  return {
    adapter: bindMigrationAwareSqlAdapterFactory(factory),
    failure: () => factory.failure,
    close: () => pool.end(),
  };
}

class WholeScripts extends PrismaPg {
  readonly #config: pg.ClientConfig;
  failure: string | null = null;

  constructor(pool: pg.Pool, config: pg.ClientConfig) {
    super(pool);
    this.#config = config;
  }

  override async connect(): ReturnType<PrismaPg["connect"]> {
    const adapter = await super.connect();
    adapter.executeScript = (script) => this.#runWhole(script);
    return adapter;
  }

  async #runWhole(script: string): Promise<void> {
    const client = new pg.Client(this.#config);
    await client.connect();
    try {
      await client.query(MAKES_ITS_TABLE.test(script) ? script : `${script}\n;${FINISH}`);
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) throw error;
      this.failure = error.message;
      const { code = "XX000", severity = "ERROR", message, detail, column, hint } = error;
      throw new DriverAdapterError({ kind: "postgres", code, severity, message, detail, column, hint });
    } finally {
      await client.end();
    }
  }
}
