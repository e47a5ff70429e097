import { describe, expect, test } from "vitest";
import { acceptInvitationInput, inviteColleagueInput, linkToken } from "@/lib/accounts/invitations/schema.ts";
import { choosePreferencesInput, savePreferencesInput } from "@/lib/accounts/preferences/schema.ts";
import { saveProfileInput } from "@/lib/accounts/schema.ts";
import { giveRoleInput, pageAfter, userFilter } from "@/lib/accounts/users/schema.ts";

const KEY = "01234567-89ab-4def-8123-456789abcdef";
const CODE = "U0123456789";

describe("an invitation", () => {
  const typed = { key: KEY, locale: "zh", name: " ", email: "A@HIP.example", institution: "hip", language: "en" };

  test("without a name goes by the address, and holds the roles that were ticked", () => {
    expect(inviteColleagueInput.parse({ ...typed, EDITOR: "on", VIEWER: "on" })).toEqual({
      ...typed,
      name: "a@hip.example",
      email: "a@hip.example",
      roles: ["VIEWER", "EDITOR"],
    });
  });

  test.each([
    [{}, "required"],
    [{ institution: "", EDITOR: "on" }, "invalid"],
    [{ institution: "", EDITOR: "on", AUDITOR: "on" }, "invalid"],
  ])("%j has wrong roles", (change, code) => {
    const { error } = inviteColleagueInput.safeParse({ ...typed, ...change });
    expect(error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([["roles", code]]);
  });

  test.each([
    { email: { not: "" } },
    { EDITOR: "yes" },
    { OWNER: "on" },
    { key: "1" },
    { language: "fr" },
    { institution: "../x" },
    { name: "x".repeat(101) },
  ])("%j is not valid", (change) => {
    expect(inviteColleagueInput.safeParse({ ...typed, VIEWER: "on", ...change }).success).toBe(false);
  });
});

test.each([{ role: "OWNER" }, { lastDay: "2026-02-30" }, { code: "x" }, { role: { in: [] } }])(
  "%j gives no role",
  (change) => {
    const typed = { key: KEY, code: CODE, locale: "zh", role: "EDITOR", lastDay: "" };
    expect(giveRoleInput.parse(typed).lastDay).toBeNull();
    expect(giveRoleInput.safeParse({ ...typed, ...change }).success).toBe(false);
  },
);

test.each([{ version: "0" }, { version: "1e3" }, { version: "-1" }, { name: "" }, { language: "" }, { id: "1" }])(
  "%j is no profile",
  (change) => {
    const typed = { version: "7", name: "王宁", language: "zh" };
    expect(saveProfileInput.parse(typed).version).toBe(7);
    expect(saveProfileInput.safeParse({ ...typed, ...change }).success).toBe(false);
  },
);

test("a password set by a link is long enough, and a token consists of its own alphabet", () => {
  const typed = { token: "x".repeat(43), name: "王宁", password: "twelve chars", locale: "zh" };
  expect(acceptInvitationInput.safeParse(typed).success).toBe(true);
  expect(acceptInvitationInput.safeParse({ ...typed, password: "eleven char" }).success).toBe(false);
  expect(
    ["x".repeat(19), `${"x".repeat(30)}/`, "%".repeat(30)].map((one) => linkToken().safeParse(one).success),
  ).toEqual([false, false, false]);
});

describe("the address of the list", () => {
  test("keeps valid parameters and drops all others", () => {
    const address = { q: " 赵 ", status: "ACTIVE", college: "_group", after: CODE, page: "2" };
    expect(userFilter.parse(address)).toEqual({ q: "赵", status: "ACTIVE", college: "_group", after: CODE });
    const nonsense = { q: "\u0000", status: "X", college: "A B", after: "1", __proto__: null };
    expect(Object.values(userFilter.parse(nonsense)).filter((value) => value !== undefined)).toEqual([]);
    expect(userFilter.parse({ q: ["a", "b"] }).q).toBeUndefined();
  });

  test("leads to the next page with the same filter", () => {
    expect(pageAfter({ q: "赵", status: "ACTIVE" }, CODE)).toBe(`?q=%E8%B5%B5&status=ACTIVE&after=${CODE}`);
  });
});

describe("preferences", () => {
  test("of a form are read from its words, and lead back to the page that it stands on", () => {
    const typed = { locale: "zh", next: "/zh/admin/exchanges/EX-2025-001", fieldLanguages: "ZH", singleKeys: "off" };
    expect(choosePreferencesInput.parse({ ...typed, isGuided: "on" })).toEqual({
      ...typed,
      singleKeys: false,
      isGuided: true,
    });
    expect(choosePreferencesInput.parse({ ...typed, next: "https://example.org/zh/admin" }).next).toBeUndefined();
  });

  test.each([{ fieldLanguages: "FR" }, { singleKeys: "on" }, { isGuided: null }, { userId: KEY }])(
    "%j is none of them",
    (change) => {
      expect(savePreferencesInput.parse({})).toEqual({});
      expect(savePreferencesInput.safeParse(change).success).toBe(false);
    },
  );
});
