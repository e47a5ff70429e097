import { describe, expect, test } from "vitest";
import { mayLeave, pairingsToSwap, rolesAfter } from "@/lib/exchanges/parties/rules.ts";
import { type PartyRole, rolesProblem } from "@/lib/exchanges/rules.ts";

type Roles = Record<string, PartyRole>;
const partiesOf = (roles: Roles) => Object.entries(roles).map(([id, role]) => ({ id, role }));

const VISIT: Roles = { a: "HOST", b: "GUEST", c: "OBSERVER" };
const TWO_STOPS: Roles = { a: "HOST", b: "HOST", c: "GUEST" };
const MEETING: Roles = { a: "PARTICIPANT", b: "PARTICIPANT", c: "OBSERVER" };

describe("a party takes another role", () => {
  test.each<[string, Roles, string, PartyRole, Roles | string]>([
    ["the only guest hosts: both change places", VISIT, "b", "HOST", { a: "GUEST", b: "HOST", c: "OBSERVER" }],
    ["the only host is guest: both change places", VISIT, "a", "GUEST", { a: "GUEST", b: "HOST", c: "OBSERVER" }],
    ["an observer hosts as well", VISIT, "c", "HOST", { a: "HOST", b: "GUEST", c: "HOST" }],
    ["an observer is a second guest", VISIT, "c", "GUEST", { a: "HOST", b: "GUEST", c: "GUEST" }],
    ["the host stays host", VISIT, "a", "HOST", VISIT],
    ["one of two guests hosts as well", { ...VISIT, c: "GUEST" }, "c", "HOST", { a: "HOST", b: "GUEST", c: "HOST" }],
    ["one of two hosts is guest", TWO_STOPS, "b", "GUEST", { a: "HOST", b: "GUEST", c: "GUEST" }],
    ["the only guest looks on", VISIT, "b", "OBSERVER", "needs_both_sides"],
    ["the only guest of two hosts hosts too", TWO_STOPS, "c", "HOST", "needs_both_sides"],
    ["nobody hosts", VISIT, "a", "PARTICIPANT", { a: "PARTICIPANT", b: "PARTICIPANT", c: "OBSERVER" }],
    ["an observer takes part beside a host", VISIT, "c", "PARTICIPANT", "host_or_participants"],
    ["a participant hosts the others", MEETING, "a", "HOST", { a: "HOST", b: "GUEST", c: "OBSERVER" }],
    ["an observer takes part", MEETING, "c", "PARTICIPANT", { a: "PARTICIPANT", b: "PARTICIPANT", c: "PARTICIPANT" }],
    ["one of two participants looks on", MEETING, "a", "OBSERVER", "needs_two_participants"],
    ["a participant is guest of nobody", MEETING, "a", "GUEST", "host_or_participants"],
  ])("%s", (_, roles, id, role, after) => {
    const found = rolesAfter("ONLINE", partiesOf(roles), { id, role });
    expect(typeof found === "string" ? found : Object.fromEntries(found)).toEqual(after);
  });

  test("but a visit has a host", () => {
    expect(rolesAfter("VISIT", partiesOf(VISIT), { id: "a", role: "PARTICIPANT" })).toBe("kind_needs_host");
  });
});

test.each<["VISIT" | "JOINT_MEETING" | "ONLINE" | "TRAINING", PartyRole[], string | null]>([
  ["VISIT", ["HOST", "GUEST"], null],
  ["VISIT", ["HOST", "HOST", "GUEST", "GUEST", "OBSERVER"], null],
  ["VISIT", ["HOST", "OBSERVER"], "needs_both_sides"],
  ["ONLINE", ["GUEST", "GUEST"], "needs_both_sides"],
  ["ONLINE", ["PARTICIPANT", "PARTICIPANT", "OBSERVER"], null],
  ["JOINT_MEETING", ["PARTICIPANT", "PARTICIPANT"], null],
  ["VISIT", ["PARTICIPANT", "PARTICIPANT"], "kind_needs_host"],
  ["TRAINING", ["PARTICIPANT", "PARTICIPANT"], "kind_needs_host"],
  ["ONLINE", ["PARTICIPANT", "OBSERVER"], "needs_two_participants"],
  ["ONLINE", ["PARTICIPANT", "PARTICIPANT", "HOST"], "host_or_participants"],
])("a %s of %j: %s", (kind, roles, problem) => expect(rolesProblem(kind, roles)).toBe(problem));

test("one of two hosts may leave, the only guest and one of two participants may not", () => {
  const leaving = (roles: Roles, id: string) => mayLeave("ONLINE", partiesOf(roles), { id });
  expect(["a", "b", "c"].map((id) => leaving(TWO_STOPS, id))).toEqual([true, true, false]);
  expect(["a", "b", "c"].map((id) => leaving(MEETING, id))).toEqual([false, false, true]);
});

describe("pairs of schools after a change of roles", () => {
  const parties = (roles: Roles) => partiesOf(roles).map((party) => ({ ...party, institutionId: party.id }));
  const pair = (host: string, guest: string, stopId: string | null = null) => ({
    hostInstitutionId: host,
    guestInstitutionId: guest,
    stopId,
  });
  const swapped: Roles = { a: "GUEST", b: "HOST", c: "GUEST" };
  test.each([
    [VISIT, [], []],
    [{ ...VISIT, c: "GUEST" }, [pair("a", "b"), pair("a", "c")], []],
    [swapped, [pair("a", "b"), pair("b", "c")], [pair("a", "b")]],
    [swapped, [pair("a", "b"), pair("a", "c")], null],
    [TWO_STOPS, [pair("a", "b"), pair("b", "c")], []],
    [TWO_STOPS, [pair("a", "c", "b")], null],
    [MEETING, [pair("b", "a")], []],
  ] as const)("under %j, of %j these swap: %j", (roles, pairings, wanted) => {
    expect(pairingsToSwap(parties(roles), pairings)).toEqual(wanted);
  });
});
