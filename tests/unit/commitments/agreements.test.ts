import { describe, expect, test } from "vitest";
import { validityProblem, withoutStaleMention } from "@/lib/commitments/agreements/rules.ts";

test.each([
  [null, null, null],
  ["2025-12-05", null, null],
  [null, "2025-12-05", null],
  ["2025-12-05", "2025-12-05", null],
  ["2025-12-05", "2028-12-04", null],
  ["2025-12-05", "2025-12-04", "validity_out_of_order"],
])("the validity from %s to %s: %s", (validFrom, validTo, wrong) => {
  expect(validityProblem({ validFrom, validTo })).toBe(wrong);
});

describe("the mark that readers may see the name of a signatory", () => {
  type Person = {
    nameZh: string | null;
    nameEn: string | null;
    titleZh: string | null;
    titleEn: string | null;
    organisationZh: string | null;
    organisationEn: string | null;
    namedInPublic: boolean;
    partyId: string | null;
  };
  const texts = {
    nameZh: "陆敏",
    nameEn: null,
    titleZh: "会长",
    titleEn: null,
    organisationZh: "协会",
    organisationEn: null,
  };
  const marked: Person = { ...texts, namedInPublic: true, partyId: "north" };

  test.each<[string, Partial<Person>, boolean, Partial<Person>]>([
    ["stays with another title", { titleZh: "秘书长" }, true, { titleZh: "秘书长" }],
    ["stays with a name in the other language", { nameEn: null }, true, { nameEn: null }],
    ["is lost with the name", { nameZh: null }, true, { nameZh: null, namedInPublic: false }],
    ["is lost with another party", { partyId: "south" }, true, { partyId: "south", namedInPublic: false }],
    ["is lost without a party", { partyId: null }, true, { partyId: null, namedInPublic: false }],
    [
      "is kept where the same save sets it",
      { partyId: null, namedInPublic: true },
      true,
      { partyId: null, namedInPublic: true },
    ],
    [
      "is lost where the other side writes another name",
      { nameZh: "别人" },
      false,
      { nameZh: "别人", namedInPublic: false },
    ],
    [
      "is lost where the other side writes another title",
      { titleZh: "秘书" },
      false,
      { titleZh: "秘书", namedInPublic: false },
    ],
    [
      "is lost where the other side writes another organisation",
      { organisationZh: "别的协会" },
      false,
      { organisationZh: "别的协会", namedInPublic: false },
    ],
  ])("%s", (_, data, mayMark, expected) => {
    expect(withoutStaleMention<Person>(marked, data, mayMark)).toEqual(expected);
  });

  test("is not set by a change of a row that has none", () => {
    const unmarked: Person = { ...marked, namedInPublic: false };
    expect(withoutStaleMention<Person>(unmarked, { partyId: null }, false)).toEqual({ partyId: null });
  });
});
