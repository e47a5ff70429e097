import { describe, expect, test, vi } from "vitest";
import type { z } from "zod";
import type { Member } from "@/lib/platform/actor.ts";
import { Refusal } from "@/lib/platform/errors.ts";
import { fc, isDrill } from "@/tests/support/properties.ts";
import { aWorld } from "./full-world.ts";
import { plausibleValues } from "./plausible-values.ts";
import { jsonSchemaOf, valuesOf } from "./values-of-schema.ts";

// Runs the command of every action on the real database with input that its schema accepts. The answer to somebody with
// the right is a result or a refusal, and never an error of the database or of the program.

/** Two show a door that answers an unknown key with an error. */
const CASES = isDrill ? 20 : 2;

type Door = {
  schema: z.ZodType;
  run: (actor: unknown, input: unknown, session: unknown) => Promise<unknown>;
  isForGuests: boolean;
};

// Tests have no request, so cookies, the cache and redirects are replaced.
const made = vi.hoisted(() => {
  const door =
    (isForGuests: boolean) =>
    (schema: unknown, run: unknown): object => ({ schema, run, isForGuests });
  return { door, redirected: new Error("led to another page") };
});
vi.mock("@/lib/platform/action.ts", () => ({
  formAction: made.door(false),
  saveAction: made.door(false),
  guestFormAction: made.door(true),
}));
vi.mock("@/lib/platform/auth.ts", () => ({ setSessionCookie: () => undefined, clearSessionCookie: () => undefined }));
vi.mock("next/cache", () => ({ refresh: () => undefined }));
vi.mock("next/navigation", () => ({
  redirect: () => {
    throw made.redirected;
  },
}));

const rooms = import.meta.glob<Record<string, Door>>("../../../lib/**/actions.ts", { eager: true });
const doors = Object.entries(rooms).flatMap(([file, room]) =>
  Object.entries(room).map(([name, door]) => ({ name: `${file.replace("../../../", "")} ${name}`, ...door })),
);

type World = ReturnType<typeof aWorld>;
const worldsOfRooms = new Map<string, World>();

/** Making a world takes longer than two cases, so outside of the drill the doors of a room share one. */
function worldFor(door: string): World {
  if (isDrill) return aWorld(door);
  const room = door.split(" ")[0] ?? door;
  const world = worldsOfRooms.get(room) ?? aWorld(door);
  worldsOfRooms.set(room, world);
  return world;
}

async function answerOf({ run, isForGuests }: Door, actor: Member, input: unknown): Promise<"done" | string> {
  const client = { address: "192.0.2.1", userAgent: null };
  try {
    await run(isForGuests ? client : actor, input, isForGuests ? undefined : { sessionId: crypto.randomUUID(), actor });
    return "done";
  } catch (error) {
    if (error === made.redirected) return "done";
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

describe("any input from somebody with the right", () => {
  test.each(doors)("$name answers with a result or a refusal", { timeout: 60_000 }, async ({ name, ...door }) => {
    const { keys, actors } = await worldFor(name);
    const typed = fc.sample(valuesOf(jsonSchemaOf(door.schema), plausibleValues(keys)), {
      numRuns: CASES * 20,
    });
    const inputs = typed.map((each) => door.schema.safeParse(each)).filter((parsed) => parsed.success);
    expect(inputs.length, "nothing of what was made passes the schema").toBeGreaterThan(0);
    for (const [at, { data }] of inputs.slice(0, CASES).entries()) {
      const actor = actors[at % actors.length];
      if (actor) await expect(answerOf(door, actor, data), JSON.stringify(data)).resolves.toEqual(expect.any(String));
    }
  });
});
