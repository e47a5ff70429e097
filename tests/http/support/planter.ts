import type pg from "pg";
import { insert, type Row, unique } from "../../support/portal/database.ts";
import type { World } from "../../support/portal/world.ts";

/** Texts that occur nowhere else, by the column and the row in which they were written. */
export type Canaries = Map<string, string>;

/** Makes the value of a column from a canary. */
type Hidden = (canary: string) => string;
type PlantedRow = Readonly<Record<string, Row[string] | Hidden>>;

/** The canary itself. */
export const itself: Hidden = (canary) => canary;
/** Writes rows with canaries in them, and remembers these. */
export class Planter {
  readonly canaries: Canaries = new Map();
  readonly #client: pg.Client;

  constructor(client: pg.Client) {
    this.#client = client;
  }

  /** Writes a row with a canary in each column whose value is a function. @param which tells rows of a table apart */
  async plant(table: string, row: PlantedRow, which = ""): Promise<void> {
    const columns = Object.entries(row).map(([column, value]): [string, Row[string]] =>
      typeof value === "function" ? [column, value(this.canary(`${table}.${column}`, which))] : [column, value],
    );
    await insert(this.#client, table, Object.fromEntries(columns));
  }

  /** Writes a canary into some columns of an existing row. */
  async hide(table: string, id: string, columns: Readonly<Record<string, Hidden>>): Promise<void> {
    for (const [column, hidden] of Object.entries(columns)) {
      const canary = this.canary(`${table}.${column}`);
      await this.#client.query(`UPDATE "${table}" SET "${column}" = $2 WHERE id = $1`, [id, hidden(canary)]);
    }
  }

  /** Returns the id of the text of a report in a language. */
  async textOf({ report }: World, locale: string): Promise<string> {
    const { rows } = await this.#client.query<{ id: string }>(
      `SELECT id FROM "ReportTranslation" WHERE "reportId" = $1 AND locale = $2`,
      [report.id, locale],
    );
    return rows[0]?.id ?? "";
  }

  /** Returns a code in the portal's format that is a canary itself. */
  code(table: string, letter: string): string {
    const code = letter + unique().slice(0, 10);
    this.canaries.set(`${table}.code`, code);
    return code;
  }

  canary(column: string, which = ""): string {
    const text = `canary-${column.toLowerCase().replace(".", "-")}-${unique()}`;
    this.canaries.set(which ? `${column} (${which})` : column, text);
    return text;
  }
}
