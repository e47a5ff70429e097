import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import type { Institution } from "@/prisma/generated/client.ts";
import { switchToOwnDatabase } from "@/tests/support/own-database.ts";

// its tables are small at first, and no other test shares it with thousands of records
await switchToOwnDatabase("busy");
const { findTodo, MAX_TODO } = await import("@/lib/exchanges/todo/queries.ts");
const { minutes } = await import("@/lib/platform/clock.ts");
const { anExchange } = await import("@/tests/factories/exchanges.ts");
const { anInstitution } = await import("@/tests/factories/institutions.ts");
const { writeRow, uniqueNumber } = await import("@/tests/factories/write-row.ts");
const { aMember } = await import("@/tests/factories/members.ts");
const { analyzeTables } = await import("@/tests/support/connections.ts");

const SLOW = minutes(2);

/** So many that a statement which reads each of them takes longer than allowed. */
const MANY = 8_000;

/** The number of records that one transaction writes within its time limit on a busy machine. */
const AT_ONCE = 500;

/**
 * Makes a member of a college with many private records, each with a group and its minutes. They are written
 * so quickly that the planner of the database still expects small tables.
 */
async function aBusyMember() {
  const [north, south] = [await anInstitution(), await anInstitution()];
  const actor = await aMember({ institutionId: north.id, roles: ["INSTITUTION_ADMIN"] });
  await anExchange();
  await analyzeTables();
  const first = uniqueNumber();
  for (let written = 0; written < MANY; written += AT_ONCE) await writeRecords(first + written, { north, south });
  return actor;
}

async function writeRecords(first: number, { north, south }: Record<"north" | "south", Institution>): Promise<void> {
  const day = new Date("2024-01-01");
  const exchanges = Array.from({ length: AT_ONCE }, (_, number) => ({
    id: uuid(),
    code: `EX-2024-${first + number}`,
    titleZh: `交流${number}`,
    firstDay: day,
    lastDay: day,
    status: "HELD" as const,
  }));
  const parties = exchanges.flatMap(({ id: exchangeId }) => [
    { id: uuid(), exchangeId, institutionId: north.id, role: "HOST" as const },
    { id: uuid(), exchangeId, institutionId: south.id, role: "GUEST" as const },
  ]);
  const groups = exchanges.map(({ id: exchangeId }) => ({
    id: uuid(),
    exchangeId,
    code: "G1",
    position: 1,
    nameZh: "座谈",
  }));
  await writeRow("Institution", async (tx) => {
    await tx.exchange.createMany({ data: exchanges });
    await tx.exchangeParty.createMany({ data: parties });
    await tx.delegation.createMany({
      data: parties.map(({ id: partyId, exchangeId }) => ({ partyId, exchangeId, enteredById: south.id })),
    });
    await tx.discussionGroup.createMany({ data: groups });
    await tx.minute.createMany({
      data: groups.map(({ id: groupId, exchangeId }) => ({ exchangeId, groupId, scope: "GROUP" })),
    });
    await tx.sourceNote.createMany({
      data: exchanges.map(({ id: exchangeId }) => ({ exchangeId, position: 1, quote: "Quoted." })),
    });
    return north;
  });
}

test(
  "the home is there for a college with thousands of records, even before the database has counted its tables",
  async () => {
    const actor = await aBusyMember();
    const { unfinished, entered, unpublished, counts, isMore } = await findTodo(actor);
    expect([unfinished, entered, unpublished].map((list) => list.length)).toEqual(Array(3).fill(MAX_TODO));
    expect({ ...counts, isMore }).toEqual({
      unfinished: 20,
      entered: 1000,
      unpublished: 1000,
      isMore: { unfinished: true, entered: true, unpublished: true },
    });
  },
  SLOW,
);
