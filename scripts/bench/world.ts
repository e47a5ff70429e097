// Runs as a process of its own. Fills a database with as many published exchanges as given, the first of which has that
// number of rows in each list, and the second as many as the largest to expect; and with one unpublished record that has
// the given numbers of members, groups and minute items. Prints the ids of that record as JSON.
import { disconnect } from "@/lib/platform/db.ts";
import { aDelegationMember, anExchange, anOutcome, aSeries, aSourceNote } from "@/tests/factories/exchanges.ts";
import { aGroup, anInstitution, aUnit } from "@/tests/factories/institutions.ts";
import { aDiscussionGroup, anItem, aVisit } from "@/tests/factories/itinerary.ts";
import { aBase, aPerson } from "@/tests/factories/people.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import type { StaffRecord } from "./staff.ts";

const [rows = 1, members = 1, groups = 1, minuteItems = 1] = process.argv.slice(2).map(Number);
const DAY_MS = 86_400_000;
/** People of the host who sit in each group. */
const SEATS = 5;
/** The largest public record to expect: people of each side, and groups, visits, outcomes and notes of each. */
const LARGEST = { members: 30, meetings: 12 };

/** Makes `count` things, one after another. */
async function list<T>(count: number, make: (number: number) => Promise<T>): Promise<T[]> {
  const things: T[] = [];
  for (let number = 1; number <= count; number += 1) things.push(await make(number));
  return things;
}

const { id: groupId } = await aGroup({ code: "BENCH" });
const { id: seriesId } = await aSeries({ code: "SN", slug: "south-north" });
const [host, guest] = [await aCollege("NORTH"), await aCollege("SOUTH")];
const parties = { hostInstitutionId: host.id, guestInstitutionId: guest.id };

async function aCollege(code: string) {
  const slug = code.toLowerCase();
  const { id } = await anInstitution({ groupId, code, slug });
  const units = await list(rows, (number) => aUnit({ institutionId: id, code: `school-${number}` }));
  const bases = await list(rows, (number) =>
    aBase({ institutionId: id, code: `${code}-B${number}`, slug: `${slug}-base-${number}` }),
  );
  return { id, units, bases };
}

const exchanges = await list(rows, (number) =>
  anExchange({ ...parties, code: `EX-2025-${String(number).padStart(3, "0")}`, seriesId }),
);
const [first, second] = exchanges;
if (!first) throw new Error("there must be at least one exchange");
await fill(first, { members: rows, meetings: rows });
if (second) await fill(second, LARGEST);

/** Adds members to both delegations, and as many groups, visits, outcomes and notes as there are meetings. */
async function fill(
  { exchange, hostParty, guestParty }: Awaited<ReturnType<typeof anExchange>>,
  { members: count, meetings }: { members: number; meetings: number },
): Promise<void> {
  for (const { delegation } of [hostParty, guestParty]) {
    await list(count, async () =>
      aDelegationMember(delegation, { personId: (await aPerson()).id, namedInPublic: true, status: "PRESENT" }),
    );
  }
  await list(meetings, async (number) => {
    const [base, hostUnit, guestUnit] = [host.bases[number - 1], host.units[number - 1], guest.units[number - 1]];
    if (!base || !hostUnit || !guestUnit) throw new Error("a college has fewer rows than were asked for");
    await aVisit(exchange, { base });
    const group = await aDiscussionGroup(exchange);
    const pairing = { groupId: group.id, hostUnitId: hostUnit.id, guestUnitId: guestUnit.id };
    await writeRow("Pairing", async (tx) => ({ id: (await tx.pairing.create({ data: pairing })).groupId }));
    await anOutcome(exchange, { code: `${exchange.code}-O${number}`, position: number, kind: "CURRICULUM" });
    await aSourceNote(exchange, { position: number, isPublic: true });
  });
}

// readers see the records as they stand now
for (const [at, of] of exchanges.entries()) await aReport({ of, slug: `report-${at + 1}` });

const record = await anExchange({ ...parties, code: "EX-2025-900", creatorId: host.id });
const expiresAt = new Date(Date.now() + DAY_MS);
const session = await writeRow("Session", (tx) =>
  tx.session.create({ data: { userId: record.host.userId, expiresAt } }),
);
const people = await list(Math.ceil(members / 2), async () => {
  await aDelegationMember(record.guestParty.delegation);
  return aDelegationMember(record.hostParty.delegation);
});
const discussions = await list(groups, async (number) => {
  const exchangeId = record.exchange.id;
  const item = await anItem(record.exchange, { kind: "GROUP_DISCUSSION", position: number });
  const group = await aDiscussionGroup(record.exchange, { itemId: item.id, nameEn: `Group ${number}` });
  const seated = people.slice(0, SEATS).map(({ id: memberId }) => ({ groupId: group.id, exchangeId, memberId }));
  const minute = await writeRow("Minute", async (tx) => {
    await tx.groupParticipant.createMany({ data: seated });
    return tx.minute.create({ data: { exchangeId, scope: "GROUP", groupId: group.id } });
  });
  return { item, group, minute };
});
const statements = await list(minuteItems, (number) =>
  writeRow("MinuteItem", (tx) =>
    tx.minuteItem.create({
      data: {
        exchangeId: record.exchange.id,
        minuteId: discussions[number % discussions.length]?.minute.id ?? "",
        sequence: Math.ceil(number / discussions.length),
        kind: "STATEMENT",
        sourceLocale: "en",
        speakerMemberId: people[number % people.length]?.id ?? null,
        texts: { create: [{ locale: "en", text: `Statement ${number}, as it was said.` }] },
      },
    }),
  ),
);
await disconnect();

const staffRecord: StaffRecord = {
  code: record.exchange.code,
  sessionId: session.id,
  delegationId: record.hostParty.delegation.id,
  memberId: people[0]?.id ?? "",
  itemId: discussions[0]?.item.id ?? "",
  groupId: discussions[0]?.group.id ?? "",
  minuteItemId: statements[0]?.id ?? "",
};
process.stdout.write(JSON.stringify(staffRecord));
