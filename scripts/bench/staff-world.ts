// Runs as a process of its own: adds a record in the making between the colleges of the bench's world, with so many
// members, groups and minute items, and somebody who is signed in. Prints what the measuring needs to know.
import { v7 as uuid } from "uuid";
import { system } from "@/lib/platform/actor.ts";
import { calendarDay, dateOf } from "@/lib/platform/calendar-day.ts";
import { disconnect, type Tx, transaction } from "@/lib/platform/db.ts";
import type { Desk } from "./staff.ts";

const [members = 1, groups = 1, minuteItems = 1] = process.argv.slice(2).map(Number);
const day = dateOf(calendarDay("2025-12-05"));
const code = "EX-2025-900";
const DAY_MS = 86_400_000;
/** People of the host who sit in each group. */
const SEATS = 5;

const list = <T>(count: number, make: (number: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index + 1));

async function addStaff(tx: Tx, institutionId: string): Promise<string> {
  const { id: userId } = await tx.user.create({
    data: {
      name: "Measured",
      email: "measured@example.org",
      status: "ACTIVE",
      institutionId,
      roles: { create: { role: "COORDINATOR", institutionId } },
    },
  });
  const { id } = await tx.session.create({ data: { userId, expiresAt: new Date(Date.now() + DAY_MS) } });
  return id;
}

async function addDelegations(tx: Tx, exchangeId: string): Promise<{ delegationId: string; memberIds: string[] }> {
  const parties = await tx.exchangeParty.findMany({ where: { exchangeId }, orderBy: { role: "asc" } });
  const people: string[] = [];
  let delegationId = "";
  for (const party of parties) {
    const delegation = await tx.delegation.create({ data: { partyId: party.id, exchangeId } });
    if (party.role === "HOST") delegationId = delegation.id;
    const rows = list(Math.max(1, Math.ceil(members / parties.length)), (number) => ({
      id: uuid(),
      delegationId: delegation.id,
      exchangeId,
      nameEn: `${party.role} ${number}`,
      titleEn: "Dean",
      protocolOrder: number,
    }));
    await tx.delegationMember.createMany({ data: rows });
    if (party.role === "HOST") people.push(...rows.map(({ id }) => id));
  }
  return { delegationId, memberIds: people };
}

async function addMeetings(tx: Tx, exchangeId: string, memberIds: string[]) {
  const items = list(groups, (position) => ({
    id: uuid(),
    exchangeId,
    kind: "GROUP_DISCUSSION" as const,
    day,
    position,
  }));
  await tx.itineraryItem.createMany({ data: items });
  const rooms = items.map((item, index) => ({
    id: uuid(),
    exchangeId,
    code: `G${index + 1}`,
    position: index + 1,
    nameEn: `Group ${index + 1}`,
    itemId: item.id,
  }));
  await tx.discussionGroup.createMany({ data: rooms });
  const seats = rooms.flatMap(({ id: groupId }, index) =>
    list(Math.min(SEATS, memberIds.length), (number) => ({
      groupId,
      exchangeId,
      memberId: memberIds[(index + number - 1) % memberIds.length] ?? "",
    })),
  );
  await tx.groupParticipant.createMany({ data: seats });
  const minutes = rooms.map(({ id }) => ({ id: uuid(), exchangeId, scope: "GROUP" as const, groupId: id }));
  await tx.minute.createMany({ data: minutes });
  const said = list(minuteItems, (number) => ({
    id: uuid(),
    exchangeId,
    minuteId: minutes[number % minutes.length]?.id ?? "",
    sequence: Math.ceil(number / minutes.length),
    kind: "STATEMENT" as const,
    sourceLocale: "en",
    speakerMemberId: memberIds[number % memberIds.length] ?? null,
  }));
  await tx.minuteItem.createMany({ data: said });
  await tx.minuteItemText.createMany({
    data: said.map(({ id }, index) => ({
      minuteItemId: id,
      locale: "en",
      text: `Statement ${index + 1}, as it was said.`,
    })),
  });
  return { itemId: items[0]?.id ?? "", groupId: rooms[0]?.id ?? "", minuteItemId: said[0]?.id ?? "" };
}

const desk = await transaction(
  system("bench"),
  async (tx, record): Promise<Desk> => {
    const colleges = await tx.institution.findMany({
      where: { slug: { in: ["north", "south"] } },
      orderBy: { slug: "asc" },
    });
    const [host, guest] = colleges.map(({ id }) => id);
    if (!host || !guest) throw new Error("the bench's world has no two colleges");
    const { id } = await tx.exchange.create({
      data: {
        code,
        titleEn: "Exchange in the making",
        firstDay: day,
        lastDay: day,
        status: "HELD",
        creatorId: host,
        parties: {
          create: [
            { institutionId: host, role: "HOST" },
            { institutionId: guest, role: "GUEST" },
          ],
        },
      },
    });
    const { delegationId, memberIds } = await addDelegations(tx, id);
    const meetings = await addMeetings(tx, id, memberIds);
    const sessionId = await addStaff(tx, host);
    await record({ action: "bench.filled", subject: { type: "Exchange", id } });
    return { code, sessionId, delegationId, memberId: memberIds[0] ?? "", ...meetings };
  },
  { length: "long" },
);
await disconnect();
process.stdout.write(JSON.stringify(desk));
