import { existsSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startCluster } from "@/scripts/database/cluster.ts";
import { freePort } from "@/scripts/database/free-port.ts";
import { migrate } from "@/scripts/database/migrate.ts";
import { createDatabase, createRoles, roleUrls } from "@/scripts/database/roles.ts";
import { aPlace, StartedPortal } from "./started-portal.ts";

let place: Awaited<ReturnType<typeof aPlace>>;
beforeEach(async () => {
  place = await aPlace();
});
afterEach(() => place.remove());

/** Runs the start script to its end, which must be a refusal of one sentence. */
async function refusal(env: Record<string, string> = {}, where: Partial<typeof place> = {}): Promise<string> {
  const portal = new StartedPortal({ ...place, ...where, env });
  expect(await portal.exited).toBe(1);
  const complaints = portal.output.split("\n").filter((line) => line.startsWith("✗"));
  expect(complaints).toHaveLength(1);
  expect(portal.output).not.toMatch(/\n\s+at /);
  return complaints[0] ?? "";
}

const keptFiles = () => (existsSync(place.dataDir) ? readdirSync(place.dataDir) : []);

describe("the start refuses in one sentence", () => {
  test("a port that another program uses, before anything slow", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(place.port, () => resolve()));
    expect(await refusal()).toContain(`Port ${place.port} is in use`);
    // not even the folder was made
    expect(keptFiles()).toEqual([]);
    await new Promise((resolve) => other.close(resolve));
  });

  test("a PORT that is no port", async () => {
    expect(await refusal({}, { port: 70_000 })).toContain('PORT is "70000"');
  });

  // A place where not even root may write, so that the test says the same for everyone.
  test("a folder that cannot be written", async () => {
    const dataDir = process.platform === "linux" ? "/sys/nanbei" : "/dev/null/nanbei";
    expect(await refusal({}, { dataDir })).toContain(`The folder ${dataDir} cannot be written`);
  });

  test("a SEED that does not exist", async () => {
    expect(await refusal({ SEED: "everything" })).toContain('SEED is "everything"');
  });

  test("a database server that does not answer", async () => {
    const url = `postgres://nanbei_app:x@127.0.0.1:${await freePort()}/nanbei`;
    const sentence = await refusal({ DATABASE_URL: url, DATABASE_OWNER_URL: url });
    expect(sentence).toContain("does not answer (ECONNREFUSED)");
    expect(keptFiles()).toEqual([]);
  });

  test("one database address without the other", async () => {
    const url = "postgres://nanbei_app:x@127.0.0.1:5432/nanbei";
    expect(await refusal({ DATABASE_URL: url })).toContain("DATABASE_URL is set but DATABASE_OWNER_URL is not");
    expect(await refusal({ DATABASE_OWNER_URL: url })).toContain("DATABASE_OWNER_URL is set but DATABASE_URL is not");
  });
});

describe("a database server of one's own", () => {
  const passwords = { app: "test-app", migrator: "test-migrator" };
  let cluster: Awaited<ReturnType<typeof startCluster>>;
  let urls: ReturnType<typeof roleUrls>;

  beforeEach(async () => {
    cluster = await startCluster({ dataDir: join(place.dataDir, "database"), settings: { fsync: "off" } });
    const { superuserUrl } = cluster;
    await createRoles({ superuserUrl, passwords });
    await createDatabase({ superuserUrl, database: "own" });
    urls = roleUrls({ superuserUrl, database: "own", passwords });
  });
  afterEach(() => cluster.stop());

  const settings = () => ({ DATABASE_URL: urls.appUrl, DATABASE_OWNER_URL: urls.ownerUrl });

  test("is used, and no other is started", async () => {
    const portal = await new StartedPortal({ ...place, env: settings() }).up();
    expect((await fetch(`${portal.url}/api/health/ready`)).status).toBe(200);
    expect(portal.output).not.toContain("Embedded PostgreSQL");
    expect(await portal.stop()).toBe(0);
    expect(await rowsOf(urls.ownerUrl, `SELECT 1 FROM "Institution"`)).toEqual([]);
  });

  test("that refuses the sign-in is named", async () => {
    const wrong = urls.appUrl.replace(passwords.app, "wrong");
    expect(await refusal({ ...settings(), DATABASE_URL: wrong })).toContain("refuses the sign-in of DATABASE_URL");
  });

  test("without the role of guests is told the statements that are missing, and starts with them", async () => {
    await rowsOf(cluster.superuserUrl, "DROP ROLE nanbei_public");
    const sentence = await refusal(settings());
    const statements = ["CREATE ROLE nanbei_public NOLOGIN;", 'GRANT nanbei_public TO "nanbei_app";'];
    for (const statement of statements) expect(sentence).toContain(statement);
    expect(await rowsOf(urls.ownerUrl, "SELECT FROM pg_tables WHERE schemaname = 'public'")).toEqual([]);
    await rowsOf(cluster.superuserUrl, statements.join(" "));
    const portal = await new StartedPortal({ ...place, env: settings() }).up();
    expect(await portal.stop()).toBe(0);
  });

  test("reports an interrupted migration, which is applied again", async () => {
    await migrate({ ownerUrl: urls.ownerUrl });
    await rowsOf(
      urls.ownerUrl,
      `DROP INDEX "Delegation_exchangeId_idx"; UPDATE "_prisma_migrations" SET finished_at = NULL, applied_steps_count = 0
       WHERE migration_name = '0003_delegations_by_exchange'`,
    );
    const portal = await new StartedPortal({ ...place, env: settings() }).up();
    expect(await portal.stop()).toBe(0);
    expect(portal.output).toContain("0003_delegations_by_exchange was interrupted before");
    expect(portal.output).toContain("applied 0003_delegations_by_exchange");
  });

  test("with a newer schema is left as it is", async () => {
    await migrate({ ownerUrl: urls.ownerUrl });
    await rowsOf(
      urls.ownerUrl,
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ('future', 'x', '9999_from_the_future', now(), 1)`,
    );
    const before = await rowsOf(urls.ownerUrl, `SELECT * FROM "_prisma_migrations" ORDER BY id`);
    const sentence = await refusal(settings());
    expect(sentence).toContain("9999_from_the_future");
    expect(sentence).toContain("newer");
    expect(await rowsOf(urls.ownerUrl, `SELECT * FROM "_prisma_migrations" ORDER BY id`)).toEqual(before);
  });
});

async function rowsOf(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}
