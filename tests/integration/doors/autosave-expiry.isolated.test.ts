import { beforeEach, expect, test, vi } from "vitest";
import type { z } from "zod";
import { guest } from "@/lib/platform/actor.ts";
import { fc } from "@/tests/support/properties.ts";
import { plausibleValues } from "./plausible-values.ts";
import { jsonSchemaOf, valuesOf } from "./values-of-schema.ts";

// Saves know nothing of readers: they expire no public page. Only the action itself is tried: every command behind
// it is replaced by one that succeeds, so that the action runs to its end.

const CASES = 200;
const CODE = "EX-2025-001";

type Door = { schema: z.ZodType; run: (actor: unknown, input: unknown) => Promise<unknown>; savesItself: boolean };

const world = vi.hoisted(() => {
  const door =
    (savesItself: boolean) =>
    (schema: unknown, run: unknown): object => ({ schema, run, savesItself });
  return { door, expired: [] as string[] };
});
vi.mock("@/lib/platform/action.ts", () => ({
  formAction: world.door(false),
  saveAction: world.door(true),
  guestFormAction: world.door(false),
}));
vi.mock("@/lib/platform/expire.ts", () => ({ expireTags: (tags: readonly string[]) => world.expired.push(...tags) }));
vi.mock("@/lib/platform/auth.ts", () => ({ setSessionCookie: () => undefined, clearSessionCookie: () => undefined }));
vi.mock("@/lib/platform/db.ts", () => ({
  // results of commands: they added nothing to the directory
  transaction: async () => ({ institutions: [], newBases: [] }),
  read: async () => [],
}));

beforeEach(() => {
  world.expired.length = 0;
});

const rooms = import.meta.glob<Record<string, Door>>("../../../lib/**/actions.ts", { eager: true });
const saves = Object.entries(rooms).flatMap(([file, room]) =>
  Object.entries(room)
    .filter(([, { savesItself }]) => savesItself)
    .map(([name, door]) => ({ name: `${file.replace("../../../", "")} ${name}`, ...door })),
);

/** Saves of records, minutes and outcomes, and of texts of a report, which readers do not see before they are shown. */
const isInside = ({ name }: { name: string }): boolean =>
  !name.endsWith(" choosePeopleAction") &&
  (/^lib\/(exchanges|minutes|commitments|reports\/(covers|versions))\//.test(name) || name.endsWith(" saveTextAction"));

/** Makes an input that the schema of the action accepts. */
function sendable({ schema }: Door): unknown {
  const leaves = plausibleValues({ "EX-": [CODE], code: [CODE] });
  for (const typed of fc.sample(valuesOf(jsonSchemaOf(schema), leaves), { numRuns: CASES })) {
    const parsed = schema.safeParse(typed);
    if (parsed.success) return parsed.data;
  }
  throw new Error("nothing of what was made passes the schema");
}

test.each(saves.filter(isInside))("$name expires nothing", async (door) => {
  await door.run(guest, sendable(door));
  expect(world.expired).toEqual([]);
});

/** Actions of the directory and of publication, which readers see at once, and queries. */
const OTHERS = [
  "lib/bases/actions.ts saveBaseAction",
  "lib/exchanges/delegations/actions.ts choosePeopleAction",
  "lib/institutions/actions.ts saveInstitutionAction",
  "lib/institutions/units/actions.ts saveUnitAction",
  "lib/people/actions.ts savePersonAction",
  "lib/people/appointments/actions.ts saveAppointmentAction",
  "lib/reports/actions.ts publishTranslationAction",
  "lib/reports/actions.ts updateTranslationAction",
  "lib/reports/actions.ts withdrawTranslationAction",
  "lib/reports/names/actions.ts dismissPassageAction",
  "lib/reports/texts/actions.ts chooseSourceAction",
  "lib/reports/texts/actions.ts confirmTranslationAction",
  "lib/revisions/actions.ts showRecordAction",
  "lib/revisions/names/actions.ts confirmNamingAction",
  "lib/revisions/names/actions.ts vouchForNamesAction",
  "lib/revisions/names/actions.ts withdrawNameAction",
];

test("every action that saves by itself is tried here, or changes what readers see at once", () => {
  const others = saves.filter((door) => !isInside(door)).map(({ name }) => name);
  expect(others.toSorted()).toEqual(OTHERS);
});
