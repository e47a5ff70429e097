import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import { openEngine, type SchemaFile } from "./schema-engine.ts";

/** The server whose dialect the script is written in; the engine asks when it opens. */
const DIALECT = { version: "PostgreSQL 18.4", number: 180004 };

/**
 * The SQL that leads from one state of the schema to another. Needs no database.
 * @param from files of the old schema; null for an empty database
 * @param to   files of the new schema
 * @returns    statements with comments; "" when nothing differs
 */
export async function schemaDiff({ from, to }: { from: SchemaFile[] | null; to: SchemaFile[] }): Promise<string> {
  const engine = await openEngine(bindMigrationAwareSqlAdapterFactory(noDatabase), to);
  try {
    const { stdout } = await engine.diff({
      from: from ? { tag: "schemaDatamodel", files: from } : { tag: "empty" },
      to: { tag: "schemaDatamodel", files: to },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    const script = (stdout ?? "").trim();
    return script === "-- This is an empty migration." ? "" : script;
  } finally {
    engine.free();
  }
}

const refuse = () => Promise.reject(new Error("a comparison of schemas asked for a database"));

/** Answers the one question that the engine asks when it opens, and refuses all else. */
const answers: SqlDriverAdapter = {
  provider: "postgres",
  adapterName: "@prisma/adapter-pg",
  queryRaw: async ({ sql }) => {
    if (!sql.includes("version()")) return refuse();
    return {
      columnNames: ["exists", "version", "numeric_version"],
      columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
      rows: [[true, DIALECT.version, DIALECT.number]],
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
  connect: async () => answers,
  connectToShadowDb: refuse,
};
