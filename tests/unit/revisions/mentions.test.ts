import { describe, expect, test } from "vitest";
import { agreementsShown } from "@/lib/revisions/mentions/rules.ts";
import { collegesToAsk, namedMembers } from "@/lib/revisions/named-people/rules.ts";
import type { Snapshot, SnapshotMember } from "@/lib/revisions/snapshots/schema.ts";
import { aFullSnapshot } from "./a-full-snapshot.ts";

const label = (zh: string) => ({ zh, en: null, provisional: [] });
const [NAME, TITLE, PLACE] = [label("陆敏"), label("会长"), label("协会")];
const HIDDEN = { vouchedFor: new Set<string>(), withdrawn: new Set<string>() };

type Facts = {
  /** null: of no college of the exchange */
  hasLooked: boolean | null;
  isMarked: boolean;
  name?: typeof NAME | null;
  isVouchedFor?: boolean;
  isWithdrawn?: boolean;
  status?: SnapshotMember["status"];
};

const whole = aFullSnapshot();

/** A record with one agreement that one person signed: a member of the host, or somebody in words. */
function signedBy(facts: Facts, as: "member" | "words") {
  const { hasLooked, isMarked, name = NAME, status = "PRESENT" } = facts;
  const [host] = whole.parties;
  const [member] = host?.delegation?.members ?? [];
  const [agreement] = whole.agreements;
  const person = agreement?.people.find(({ memberId }) => memberId === null);
  if (!host?.delegation || !member || !agreement || !person) throw new Error("a full snapshot lacks something");
  const marked = { name, title: TITLE, namedInPublic: isMarked };
  const isMember = as === "member";
  const words = { ...person, ...marked, organisation: PLACE, representativeId: null };
  const institutionId = hasLooked === null ? null : host.institution.id;
  const ofMember = { name: null, title: null, organisation: null, namedInPublic: false, institutionId: null };
  const snapshot: Snapshot = {
    ...whole,
    parties: [
      {
        ...host,
        delegation: {
          ...host.delegation,
          takenOverAt: hasLooked ? "2025-12-06T01:00:00.000Z" : null,
          members: isMember ? [{ ...member, ...marked, unitName: PLACE, status, sentGreetings: false }] : [],
        },
      },
    ],
    agreements: [
      {
        ...agreement,
        people: [isMember ? { ...words, ...ofMember, memberId: member.id } : { ...words, institutionId }],
      },
    ],
  };
  const id = isMember ? member.id : person.id;
  const permissions = {
    vouchedFor: new Set(facts.isVouchedFor ? [id] : []),
    withdrawn: new Set(facts.isWithdrawn ? [id] : []),
  };
  return { id, snapshot, permissions };
}

const named = { name: NAME, title: TITLE, unitName: PLACE };
const titled = { name: null, title: TITLE, unitName: null };

describe.each(["member", "words"] as const)("somebody who signed, as %s", (as) => {
  test.each<[string, Facts, object | null]>([
    ["is named where marked, and the college looked", { hasLooked: true, isMarked: true }, named],
    ["stands by title where nobody marked the name", { hasLooked: true, isMarked: false }, titled],
    ["stands by title until the college looks", { hasLooked: false, isMarked: true }, titled],
    ["is named where somebody vouched", { hasLooked: false, isMarked: true, isVouchedFor: true }, named],
    ["stands by title after a withdrawal", { hasLooked: true, isMarked: true, isWithdrawn: true }, titled],
    [
      "stands by title where it was vouched for and withdrawn",
      { ...{ hasLooked: false, isMarked: true }, ...{ isVouchedFor: true, isWithdrawn: true } },
      titled,
    ],
    ["is a title where somebody marked one", { hasLooked: true, isMarked: true, name: null }, titled],
    ["is nobody where an unmarked line may be anything", { hasLooked: true, isMarked: false, name: null }, null],
  ])("%s", (_, facts, expected) => {
    const { snapshot, permissions } = signedBy(facts, as);
    const [agreement] = agreementsShown(snapshot, permissions);
    expect(agreement?.people.map(({ name, title, unitName }) => ({ name, title, unitName }))).toEqual(
      expected ? [expected] : [],
    );
  });
});

test("somebody of no college is named only where somebody vouched", () => {
  const facts = { hasLooked: null, isMarked: true };
  const shown = ({ snapshot, permissions }: ReturnType<typeof signedBy>) =>
    agreementsShown(snapshot, permissions)[0]?.people.map(({ name }) => name);
  expect(shown(signedBy(facts, "words"))).toEqual([null]);
  expect(shown(signedBy({ ...facts, isVouchedFor: true }, "words"))).toEqual([NAME]);
});

test("an absent member who signed is asked for and named, although the delegation does not show who was absent", () => {
  const { id, snapshot } = signedBy({ hasLooked: false, isMarked: true, status: "ABSENT" }, "member");
  expect(collegesToAsk(snapshot).flatMap(({ memberIds }) => memberIds)).toEqual([id]);
  expect(namedMembers(snapshot, { ...HIDDEN, vouchedFor: new Set([id]) })).toMatchObject([{ id, isSeen: true }]);
  const unmentioned = { ...snapshot, agreements: [] };
  expect(collegesToAsk(unmentioned)).toEqual([]);
  expect(namedMembers(unmentioned, HIDDEN)).toEqual([]);
});
