import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { z } from "zod";
import { type Member, system } from "@/lib/platform/actor.ts";
import { type ReadTx, read } from "@/lib/platform/db.ts";
import { Refusal } from "@/lib/platform/errors.ts";
import { aDelegationMember, anExchange, anOutcome, aSeries, aSourceNote } from "@/tests/factories/exchanges.ts";
import { aUnit } from "@/tests/factories/institutions.ts";
import { aGroupDiscussion, aMinute, anItem, aTopic, aVisit } from "@/tests/factories/itinerary.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aBase, anAppointment, aPerson } from "@/tests/factories/people.ts";
import { aPhoto, aReport } from "@/tests/factories/reports.ts";
import { plausible, type Things } from "./plausible.ts";
import { shaped, shapeOf } from "./shapes.ts";

// Every action's own command, on the real database, with what its own schema let in: whatever somebody who may do this
// sends, the answer is a result or a refusal, and never an error of the database or of the program.

const CASES = 20;

type Door = {
  schema: z.ZodType;
  run: (actor: unknown, input: unknown, session: unknown) => Promise<unknown>;
  isForGuests: boolean;
};

// A request is the outside world: without one there are no cookies, no cache to expire and nowhere to lead to.
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
vi.mock("@/lib/platform/expire.ts", () => ({ expireTags: () => undefined }));
vi.mock("@/lib/platform/auth.ts", () => ({ keepSession: () => undefined, forgetSession: () => undefined }));
vi.mock("next/cache", () => ({ refresh: () => undefined, revalidateTag: () => undefined }));
vi.mock("next/navigation", () => ({
  redirect: () => {
    throw made.redirected;
  },
}));

const rooms = import.meta.glob<Record<string, Door>>("../../../lib/**/actions.ts", { eager: true });
const doors = Object.entries(rooms).flatMap(([file, room]) =>
  Object.entries(room).map(([name, door]) => ({ name: `${file.replace("../../../", "")} ${name}`, ...door })),
);

const ROLES = ["COORDINATOR", "EDITOR", "INSTITUTION_ADMIN"] as const;

/** Everything that a door can be asked about, and somebody who may do everything with it. */
async function aWorld(): Promise<{ things: Things; actors: Member[] }> {
  const world = await aReport({ of: await anExchange({ roles: ROLES }), zh: { status: "DRAFT" }, en: null });
  const { exchange, host, guest, hostParty, guestParty, report } = world;
  const [institution, other] = [await slugOf(host), await slugOf(guest)];
  const series = await aSeries();
  const members = [await aDelegationMember(hostParty.delegation), await aDelegationMember(guestParty.delegation)];
  const { group, hostUnit, guestUnit } = await aGroupDiscussion({ exchange, host, guest });
  const { visit, item, base } = await aVisit(exchange, { institutionId: host.institutionId });
  const [plenary, { minute, statement }] = [await anItem(exchange), await aMinute(exchange)];
  const person = await aPerson();
  const appointment = await anAppointment({ personId: person.id, institutionId: host.institutionId });
  const [outcome, note, topic, photo] = [
    await anOutcome(exchange),
    await aSourceNote(exchange),
    await aTopic(),
    await aPhoto(report),
  ];
  const colleague = await aMember({ institutionId: host.institutionId, roles: ["VIEWER"] });
  const unit = await aUnit({ institutionId: host.institutionId });
  const another = await aBase({ institutionId: host.institutionId });
  const rows = [series, ...members, group, hostUnit, guestUnit, visit, item, plenary, minute, statement, unit];
  const more = [appointment, person, outcome, note, topic, photo, base, another, hostParty, guestParty, exchange];
  const userCode = await codeOf(colleague);
  return {
    things: {
      id: [...rows, ...more].map(({ id }) => id),
      delegationId: [hostParty.delegation.id, guestParty.delegation.id],
      memberId: members.map(({ id }) => id),
      institution: [institution, other],
      host: [institution],
      guest: [other],
      "EX-": [exchange.code],
      "U[0-9a-f]": [userCode],
      "P[0-9a-f]": [person.code],
      slug: [report.slug, institution, base.slug, another.slug],
      code: [exchange.code, userCode, person.code, unit.code],
      report: [report.slug],
      person: [person.code],
      unit: [unit.code],
      parent: [unit.code, hostUnit.code],
    },
    actors: [host, guest, await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] })],
  };
}

const asked = <T>(ask: (tx: ReadTx) => Promise<T>): Promise<T> => read(system("test"), ask);
const slugOf = async ({ institutionId }: { institutionId: string }) =>
  (await asked((tx) => tx.institution.findUniqueOrThrow({ where: { id: institutionId } }))).slug;
const codeOf = async ({ userId }: Member) =>
  (await asked((tx) => tx.user.findUniqueOrThrow({ where: { id: userId } }))).code;

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

describe("whatever is sent by somebody who may", () => {
  test.each(doors)("$name answers with a result or a refusal", { timeout: 60_000 }, async ({ name: _, ...door }) => {
    const { things, actors } = await aWorld();
    const typed = fc.sample(shaped(shapeOf(door.schema), plausible(things)), CASES * 20);
    const inputs = typed.map((each) => door.schema.safeParse(each)).filter((parsed) => parsed.success);
    expect(inputs.length, "nothing of what was made passes the schema").toBeGreaterThan(0);
    for (const [at, { data }] of inputs.slice(0, CASES).entries()) {
      const actor = actors[at % actors.length];
      if (actor) await expect(answerOf(door, actor, data), JSON.stringify(data)).resolves.toEqual(expect.any(String));
    }
  });
});
