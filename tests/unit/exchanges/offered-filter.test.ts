import { describe, expect, test } from "vitest";
import { isOffered } from "@/components/exchanges/offered-filter.ts";
import { localized } from "@/lib/platform/i18n/localized.ts";
import type { ExchangeFilters } from "@/lib/revisions/listing/public.ts";

const name = localized("学院", "College");
const institution = (slug: string) => ({ slug, name, shortName: null, accent: "INDIGO" as const, isSample: false });
const north = institution("north") as ExchangeFilters["institutions"][number]["institution"];
const south = institution("south") as ExchangeFilters["institutions"][number]["institution"];
const offered: ExchangeFilters = {
  years: [{ year: 2025, count: 1 }],
  institutions: [{ institution: north, count: 1 }],
  schools: [{ school: { institution: "north", code: "marxism", name }, count: 1 }],
  bases: [],
  directions: [{ host: north, guest: south, count: 1 }],
};

describe("a filter", () => {
  test.each([
    ["that asks for nothing", {}],
    ["of a year", { year: 2025 }],
    ["of a college and a school", { institution: "north", school: { institution: "north", unit: "marxism" } }],
    ["of a direction", { direction: { host: "north", guest: "south" } }],
  ])("%s is offered", (_, filter) => {
    expect(isOffered(filter, offered)).toBe(true);
  });

  test.each([
    ["of a year without exchanges", { year: 2024 }],
    ["of a college that is made up", { institution: "nowhere" }],
    ["of a school of another college", { school: { institution: "south", unit: "marxism" } }],
    ["of a base nobody visited", { base: "hall" }],
    ["of the opposite direction", { direction: { host: "south", guest: "north" } }],
    ["of a year and something made up", { year: 2025, base: "hall" }],
    ["of a series, which the form does not ask for", { series: "south-north" }],
  ])("%s is not", (_, filter) => {
    expect(isOffered(filter, offered)).toBe(false);
  });
});
