import fc from "fast-check";
import { beforeEach, expect, test, vi } from "vitest";
import type { z } from "zod";
import { tagsOfRecord } from "@/lib/exchanges/record/rules.ts";
import { guest } from "@/lib/platform/actor.ts";
import { plausible } from "./plausible.ts";
import { shaped, shapeOf } from "./shapes.ts";

// What saves itself is not meant for readers before somebody says so: no public page is made anew for it. Of each door
// only the door is tried: every command behind it succeeds, so that what it does after a success shows for each.

const CASES = 200;
/** The same cases in every run. */
const SEED = 20_251_205;
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
  // what commands tell their doors: nothing was entered in the directory beside the record
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

const asksForReaders = ({ schema }: Door): boolean => "isPublicly" in (shapeOf(schema).properties ?? {});

/** Inside the college whatever is sent: minutes, and texts of a report that are published by another door. */
const isInside = ({ name }: { name: string }): boolean =>
  /^lib\/(minutes|reports\/(covers|versions))\//.test(name) || name.endsWith(" saveTextAction");

/** Something that passes the door's own schema. */
function sendable({ schema }: Door, fixed: Record<string, unknown>): unknown {
  const leaves = plausible({ "EX-": [CODE], code: [CODE] });
  for (const typed of fc.sample(shaped(shapeOf(schema), leaves), { numRuns: CASES, seed: SEED })) {
    const parsed = schema.safeParse({ ...(typed as object), ...fixed });
    if (parsed.success) return parsed.data;
  }
  throw new Error("nothing of what was made passes the schema");
}

test.each(saves.filter(asksForReaders))(
  "$name expires public pages when the change is marked as public",
  async (door) => {
    await door.run(guest, sendable(door, { code: CODE, isPublicly: false }));
    expect(world.expired).toEqual([]);
    await door.run(guest, sendable(door, { code: CODE, isPublicly: true }));
    expect(world.expired).toEqual(tagsOfRecord({ code: CODE }));
  },
);

test.each(saves.filter((door) => isInside(door) && !asksForReaders(door)))("$name expires nothing", async (door) => {
  await door.run(guest, sendable(door, {}));
  expect(world.expired).toEqual([]);
});

/** Of the directory and of publication, which readers see at once; and questions. */
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
  "lib/reports/texts/actions.ts chooseSourceAction",
  "lib/reports/texts/actions.ts confirmTranslationAction",
];

test("every action that saves by itself is tried here, or changes what readers see at once", () => {
  const others = saves.filter((door) => !asksForReaders(door) && !isInside(door)).map(({ name }) => name);
  expect(others.toSorted()).toEqual(OTHERS);
});
