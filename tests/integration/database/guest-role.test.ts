import pg from "pg";
import { describe, expect, test } from "vitest";
import { publicDb } from "@/lib/platform/db.ts";
import { inRolledBackTransaction } from "@/tests/support/connections.ts";
import { PUBLISHED_VIEWS } from "./published-views.ts";

const REFUSED = "42501";

describe("the role of guests", () => {
  const asGuest = <T>(work: (client: pg.Client) => Promise<T>): Promise<T> =>
    inRolledBackTransaction("app", async (client) => {
      await client.query("SET LOCAL ROLE nanbei_public");
      return work(client);
    });

  test("reads what is published, and every other table and view of the catalogue refuses it", async () => {
    const { rows } = await inRolledBackTransaction("app", (client) =>
      client.query<{ name: string }>(
        `SELECT oid::regclass::text AS name FROM pg_class
         WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm') ORDER BY 1`,
      ),
    );
    const readable: string[] = [];
    for (const { name } of rows) {
      const answer = await asGuest((client) => client.query(`SELECT FROM ${name} LIMIT 1`)).then(
        () => null,
        (error: unknown) => (error instanceof pg.DatabaseError ? error.code : error),
      );
      if (answer === null) readable.push(name.replaceAll('"', ""));
      else expect([name, answer]).toEqual([name, REFUSED]);
    }
    expect(readable).toEqual([
      "Publication",
      "PublicationBase",
      "PublicationParty",
      "PublicationUnit",
      ...PUBLISHED_VIEWS,
    ]);
  });

  test.each([
    `UPDATE "Publication" SET "code" = 'EX-0000-000'`,
    `DELETE FROM "Publication"`,
    `UPDATE "PublishedSeries" SET "nameEn" = 'Forged'`,
    "CREATE TEMPORARY TABLE mine (id int)",
    "SELECT app.user_id()",
  ])("is refused: %s", async (statement) => {
    await expect(asGuest((client) => client.query(statement))).rejects.toMatchObject({ code: REFUSED });
  });

  test("is what the connections of guests act as", async () => {
    expect(await publicDb.$queryRaw`SELECT current_user::text AS role`).toEqual([{ role: "nanbei_public" }]);
    await expect(publicDb.exchange.count()).rejects.toThrow(/permission denied|denied access/i);
  });
});
