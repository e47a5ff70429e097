import { expect, test } from "vitest";
import { savePreferences } from "@/lib/accounts/preferences/commands/save-preferences.ts";
import { findPreferences } from "@/lib/accounts/preferences/queries.ts";
import { defaultPreferences } from "@/lib/accounts/preferences/rules.ts";
import { aMember } from "@/tests/factories/members.ts";
import { anyRow } from "@/tests/support/any-row.ts";
import { inRolledBackTransaction } from "@/tests/support/connections.ts";

const eventsOf = async (userId: string) => {
  const events = await anyRow.auditEvent.findMany({
    where: { subjectId: userId, action: "preferences.saved" },
    orderBy: { seq: "asc" },
    select: { detail: { select: { details: true } } },
  });
  return events.map(({ detail }) => detail?.details);
};

test("whoever has chosen nothing sees both languages, has keys, and was not guided; the database says the same", async () => {
  const actor = await aMember();
  expect(await findPreferences(actor)).toEqual(defaultPreferences);
  await inRolledBackTransaction("app", async (client) => {
    const { rows } = await client.query(
      `INSERT INTO "UserPreference" ("userId", "updatedAt") VALUES ($1, now())
       RETURNING "fieldLanguages", "singleKeys", "guidedAt"`,
      [actor.userId],
    );
    expect(rows).toEqual([defaultPreferences]);
  });
});

test("a save changes what it names and keeps the rest, and the trail says from what to what", async () => {
  const actor = await aMember();
  await savePreferences(actor, { fieldLanguages: "ZH" });
  await savePreferences(actor, { singleKeys: false });
  expect(await findPreferences(actor)).toEqual({ fieldLanguages: "ZH", singleKeys: false, guidedAt: null });
  expect(await eventsOf(actor.userId)).toEqual([
    { fieldLanguages: { from: "BOTH", to: "ZH" } },
    { singleKeys: { from: true, to: false } },
  ]);
});

test("a save that changes nothing writes nothing: neither a row of defaults nor another event", async () => {
  const actor = await aMember();
  await savePreferences(actor, { fieldLanguages: "BOTH", singleKeys: true, isGuided: false });
  expect(await anyRow.userPreference.findUnique({ where: { userId: actor.userId } })).toBeNull();
  await savePreferences(actor, { isGuided: true });
  const { guidedAt } = await findPreferences(actor);
  expect(guidedAt).toBeInstanceOf(Date);
  await savePreferences(actor, { isGuided: true });
  expect((await findPreferences(actor)).guidedAt).toEqual(guidedAt);
  expect(await eventsOf(actor.userId)).toHaveLength(1);
});

test("the guide can be asked for once more", async () => {
  const actor = await aMember();
  await savePreferences(actor, { isGuided: true });
  await savePreferences(actor, { isGuided: false });
  expect((await findPreferences(actor)).guidedAt).toBeNull();
});

test("two first saves at once both count", async () => {
  const actor = await aMember();
  await Promise.all([
    savePreferences(actor, { fieldLanguages: "EN" }),
    savePreferences(actor, { singleKeys: false }),
    savePreferences(actor, { isGuided: true }),
  ]);
  expect(await findPreferences(actor)).toEqual({
    fieldLanguages: "EN",
    singleKeys: false,
    guidedAt: expect.any(Date) as unknown,
  });
});

test("nobody else's are changed, at the same college or at another", async () => {
  const actor = await aMember();
  const others = [await aMember({ institutionId: actor.institutionId }), await aMember()];
  await savePreferences(actor, { fieldLanguages: "EN" });
  expect(await Promise.all(others.map(findPreferences))).toEqual([defaultPreferences, defaultPreferences]);
});

test("they go with their account", async () => {
  const actor = await aMember({ roles: [] });
  await savePreferences(actor, { singleKeys: false });
  await inRolledBackTransaction("owner", async (client) => {
    await client.query(`DELETE FROM "RoleAssignment" WHERE "userId" = $1`, [actor.userId]);
    await client.query(`DELETE FROM "User" WHERE "id" = $1`, [actor.userId]);
    const { rows } = await client.query(`SELECT 1 FROM "UserPreference" WHERE "userId" = $1`, [actor.userId]);
    expect(rows).toEqual([]);
  });
});
