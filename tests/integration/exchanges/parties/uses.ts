import type { PartyUses } from "@/lib/exchanges/party-uses/rules.ts";
import type { Institution, Prisma } from "@/prisma/generated/client.ts";
import { anAgreement, anAgreementPerson } from "@/tests/factories/agreements.ts";
import { aDelegationMember } from "@/tests/factories/exchanges.ts";
import { aUnit } from "@/tests/factories/institutions.ts";
import { aGroupDiscussion, aVisit } from "@/tests/factories/itinerary.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import type { aDraft } from "./world.ts";

/** A party of which nothing is in the record. */
export const NO_USES: PartyUses = {
  members: 0,
  headcount: 0,
  fileNumber: 0,
  coordinator: 0,
  pairs: 0,
  visits: 0,
  report: 0,
  stop: 0,
  agreements: 0,
  takenOver: 0,
  vouched: 0,
  shown: 0,
};

type World = Awaited<ReturnType<typeof aDraft>>;

/** Changes the party of an institution, with its delegation. */
export const fill = (
  { exchange }: Pick<World, "exchange">,
  { id }: Institution,
  data: Prisma.ExchangePartyUncheckedUpdateInput,
) =>
  writeRow("ExchangeParty", (tx) =>
    tx.exchangeParty.update({
      where: { exchangeId_institutionId: { exchangeId: exchange.id, institutionId: id } },
      data,
      include: { delegation: true },
    }),
  );

/** The rows that keep a party from being removed. */
export const uses: [string, keyof PartyUses, (world: World, third: Institution) => Promise<unknown>][] = [
  [
    "members",
    "members",
    async (world, third) => {
      const { delegation } = await fill(world, third, {});
      if (delegation) await aDelegationMember(delegation);
    },
  ],
  ["a headcount", "headcount", (world, third) => fill(world, third, { delegation: { update: { headcount: 6 } } })],
  ["a file number of its own", "fileNumber", (world, third) => fill(world, third, { fileNumber: "一号" })],
  [
    "a coordinator",
    "coordinator",
    async (world, third) => {
      const { userId } = await aMember({ institutionId: third.id });
      await fill(world, third, { coordinatorId: userId });
    },
  ],
  ["a base that is visited", "visits", ({ exchange }, third) => aVisit(exchange, { institutionId: third.id })],
  [
    "a school that is on a visit",
    "visits",
    async ({ exchange, north }, third) => {
      const { visit } = await aVisit(exchange, { institutionId: north.id });
      const { id: unitId } = await aUnit({ institutionId: third.id });
      const data = { units: { create: { unitId } } };
      await writeRow("Visit", (tx) => tx.visit.update({ where: { id: visit.id }, data }));
    },
  ],
  [
    "paired schools",
    "pairs",
    ({ exchange, host }, third) => aGroupDiscussion({ exchange, host, guest: { institutionId: third.id } }),
  ],
  [
    "an agreement that it signed",
    "agreements",
    async ({ exchange }, third) => {
      const { id: partyId } = await fill({ exchange }, third, {});
      await anAgreement(exchange, { parties: { create: { partyId } } });
    },
  ],
  [
    "an agreement that somebody signed for it",
    "agreements",
    async ({ exchange }, third) => {
      const { id: partyId } = await fill({ exchange }, third, {});
      await anAgreementPerson(await anAgreement(exchange), { partyId });
    },
  ],
  [
    "a report of its own",
    "report",
    (of, third) => aReport({ of, ownerInstitutionId: third.id, zh: { status: "DRAFT", publishedAt: null }, en: null }),
  ],
];
