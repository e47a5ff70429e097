import type pg from "pg";
import { expect, test } from "vitest";
import { nameKey } from "@/lib/platform/name-key.ts";
import { inRolledBackTransaction } from "@/tests/support/connections.ts";
import { fc } from "@/tests/support/properties.ts";

/** What an expression over "name" gives for each of some names. */
async function inDatabase(client: pg.ClientBase, names: readonly string[], expression: string): Promise<string[]> {
  const { rows } = await client.query<{ value: string }>(
    `SELECT coalesce(${expression}, '') AS value FROM unnest($1::text[]) WITH ORDINALITY AS each (name, at) ORDER BY at`,
    [names],
  );
  return rows.map(({ value }) => value);
}

/** The names to which the database gives another key than the portal, and both keys. */
async function differing(client: pg.ClientBase, names: readonly string[]): Promise<(string | undefined)[][]> {
  const keys = await inDatabase(client, names, "app.name_key(name)");
  return names.map((name, at) => [name, nameKey(name), keys[at]]).filter(([, one, other]) => one !== other);
}

test("the database gives every character the key that the portal gives it", async () => {
  const every = Array.from({ length: 0x2fa20 }, (_, code) => code)
    .filter((code) => code > 0 && (code < 0xd800 || code > 0xdfff) && (code < 0x20100 || code > 0x2f7ff))
    .map((code) => String.fromCodePoint(code));
  await inRolledBackTransaction("owner", async (client) => {
    // a server whose Unicode is older than Node's does not know the newest compatible forms
    const composed = await inDatabase(client, every, "normalize(name, NFKC)");
    const known = every.filter((character, at) => character.normalize("NFKC") === composed[at]);
    expect(known.length).toBeGreaterThan(every.length - 500);
    // beside a Han character, a letter and a middle dot, where blanks and marks count differently
    expect(
      await differing(
        client,
        known.map((character) => `张 ${character} a${character}\u00AD· ${character}`),
      ),
    ).toEqual([]);
  });
});

test("the database gives every name the key that the portal gives it", async () => {
  const parts =
    "张三 丰\u3000\u00A0\u2003·•・･‧.’'`´ʼŉ\u00AD\u200B\u200D\u202E\u2066\uFEFF\uFE0FＡａAzÉe\u0301İıßẞΣς Дjﬁ①㈱ｶﾞ龍\u{20BB7}\u{E0100}\t\n\u1160";
  const name = fc.array(fc.constantFrom(...parts), { maxLength: 12 }).map((each) => each.join(""));
  await inRolledBackTransaction("owner", async (client) => {
    expect(await differing(client, fc.sample(name, 3000))).toEqual([]);
  });
});

test.each([
  ["full-width letters", "Ｌｉ Ｍｉｎｇ", "Li Ming"],
  ["capitals", "LI MING", "li ming"],
  ["a bullet for the middle dot", "阿依古丽•买买提", "阿依古丽·买买提"],
  ["a katakana dot", "阿依古丽・买买提", "阿依古丽·买买提"],
  ["blanks around the middle dot", "阿依古丽 · 买买提", "阿依古丽·买买提"],
  ["a typographic apostrophe", "Sinéad O’Brien", "Sinéad O'Brien"],
  ["blanks between Han characters", "张　 三", "张三"],
  ["a soft hyphen", "Müller\u00ADmann", "Müllermann"],
  ["marks of direction", "\u2067张三\u2069\u200F", "张三"],
  ["a decomposed accent", "Sine\u0301ad", "Sinéad"],
])("for the key of a name makes no difference: %s", (_, one, other) => {
  expect(nameKey(one)).toBe(nameKey(other));
});

test.each([
  ["another accent", "Sinead", "Sinéad"],
  ["a blank between Latin words", "Li Ming", "LiMing"],
  ["a middle dot", "阿依古丽买买提", "阿依古丽·买买提"],
])("for the key of a name makes a difference: %s", (_, one, other) => {
  expect(nameKey(one)).not.toBe(nameKey(other));
});

test("a name of format characters only has no key", async () => {
  const name = "\u200D\u00AD \uFE0F";
  expect(nameKey(name)).toBe("");
  await inRolledBackTransaction("owner", async (client) =>
    expect(await inDatabase(client, [name], "app.name_key(name)")).toEqual([""]),
  );
});
