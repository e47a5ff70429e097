import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { switchToOwnDatabase } from "@/tests/support/own-database.ts";

const folder = mkdtempSync(join(tmpdir(), "nanbei-seed-"));
process.env.NANBEI_DATA_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true }));

await switchToOwnDatabase("sample");
const { seed } = await import("@/prisma/seed/seed.ts");
const { anyRow } = await import("@/tests/support/any-row.ts");
const { publicDb } = await import("@/lib/platform/db.ts");
const { verifyPassword } = await import("@/lib/platform/password.ts");
const { listPublicExchanges } = await import("@/lib/revisions/listing/public.ts");
const { findPublicExchange } = await import("@/lib/revisions/public.ts");
const { parseCursor } = await import("@/lib/exchanges/listing/schema.ts");

await Promise.allSettled([seed({ set: "sample" }), seed({ set: "sample" })]);

test("of two seeds that run at the same moment, one fills the database", async () => {
  expect(await anyRow.institution.count({ where: { kind: "COLLEGE" } })).toBe(3);
});

test("everything beside the record is marked as a sample", async () => {
  const real = await anyRow.exchange.findMany({ where: { isSample: false }, select: { code: true } });
  expect(real).toEqual([{ code: "EX-2025-001" }]);
  expect(await anyRow.person.count({ where: { isSample: false } })).toBe(3);
  expect(await anyRow.institution.count({ where: { isSample: false, kind: "COLLEGE" } })).toBe(2);
  expect(await anyRow.practiceBase.count({ where: { isSample: false } })).toBe(4);
  expect(await anyRow.topic.count({ where: { isSample: false } })).toBe(0);
  const titles = await anyRow.exchange.findMany({
    where: { isSample: true },
    select: { titleZh: true, titleEn: true },
  });
  expect(titles.every(({ titleZh, titleEn }) => titleZh?.startsWith("示例") && titleEn?.startsWith("Sample"))).toBe(
    true,
  );
});

test("no sample has the name or the title of a real person", async () => {
  const people = await anyRow.person.findMany({ where: { isSample: true }, include: { appointments: true } });
  expect(people).toHaveLength(120);
  for (const { nameZh, nameEn, appointments } of people) {
    expect(nameZh ?? "示例").toMatch(/^示例/);
    expect(nameEn ?? "Sample").toMatch(/^Sample/);
    expect(appointments.map(({ titleZh }) => titleZh?.startsWith("示例职务"))).toEqual([true]);
  }
});

test("the list has more than one page, and leaves out what is not published", async () => {
  const first = await listPublicExchanges(publicDb, {}, null);
  const second = await listPublicExchanges(publicDb, {}, parseCursor(first.next ?? ""));
  expect([first.items.length, second.items.length, second.next]).toEqual([10, 2, null]);
  expect(first.items[0]?.code).toBe("EX-2025-001");
  const codes = [...first.items, ...second.items].map((item) => item.code);
  expect(codes).not.toContain("EX-2024-901");
  expect(codes).not.toContain("EX-2025-903");
});

test("the largest exchange has twelve groups and forty guests, the smallest nothing", async () => {
  const largest = await findPublicExchange(publicDb, "EX-2024-902");
  expect(largest?.groups).toHaveLength(12);
  expect(largest?.parties[1]?.delegation?.members).toHaveLength(40);
  expect(await findPublicExchange(publicDb, "EX-2025-904")).toMatchObject({ itinerary: [], groups: [], visits: [] });
});

test("each college has an account for each role that is given, whose password only the owner of the file can read", async () => {
  const file = join(folder, "demo-accounts.json");
  expect((statSync(file).mode & 0o777).toString(8)).toBe("600");
  const accounts: { email: string; password: string }[] = JSON.parse(readFileSync(file, "utf8"));
  const users = await anyRow.user.findMany({ include: { roles: true, institution: true } });
  expect(users.map((user) => `${user.institution?.code} ${user.roles.map(({ role }) => role)}`).sort()).toEqual(
    ["GTC", "HIP"].flatMap((college) =>
      ["EDITOR", "INSTITUTION_ADMIN", "RECORDER", "VIEWER"].map((role) => `${college} ${role}`),
    ),
  );
  expect(accounts.map(({ email }) => email).sort()).toEqual(users.map(({ email }) => email).sort());
  expect(new Set(accounts.map(({ password }) => password)).size).toBe(8);
  const [account] = accounts;
  const user = users.find(({ email }) => email === account?.email);
  expect(await verifyPassword(user?.passwordHash ?? null, account?.password ?? "")).toBe(true);
});
