import { afterEach, describe, expect, test, vi } from "vitest";

/** Loads the platform as in a process with another database. */
async function platformWith(databaseUrl: string) {
  vi.resetModules();
  vi.stubEnv("DATABASE_URL", databaseUrl);
  const { disconnect } = await import("@/lib/platform/db.ts");
  await disconnect();
  return import("@/lib/platform/readiness.ts");
}

afterEach(() => vi.unstubAllEnvs());

describe("the portal", () => {
  test("is ready while its database answers", async () => {
    const { isDatabaseReady } = await platformWith(process.env.DATABASE_URL ?? "");
    expect(await isDatabaseReady()).toBe(true);
  });

  test("is not ready while nothing listens where its database should be", async () => {
    const { isDatabaseReady } = await platformWith("postgres://nobody:nothing@127.0.0.1:9/nowhere");
    expect(await isDatabaseReady()).toBe(false);
  });

  test("is not ready while all connections are taken for longer than one waits", async () => {
    vi.stubEnv("DATABASE_POOL_SIZE", "1");
    const { isDatabaseReady } = await platformWith(process.env.DATABASE_URL ?? "");
    const { read } = await import("@/lib/platform/db.ts");
    const { guest } = await import("@/lib/platform/actor.ts");
    const [taken, answered] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const taking = read(guest, async (tx) => {
      await tx.$queryRaw`SELECT 1 AS taken`;
      taken.resolve();
      await answered.promise;
    });
    await taken.promise;
    expect(await isDatabaseReady()).toBe(false);
    answered.resolve();
    await taking;
  });
});
