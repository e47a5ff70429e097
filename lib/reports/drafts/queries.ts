import "server-only";
import { delegationSelect, toPublicDelegation } from "@/lib/exchanges/delegations/public.ts";
import { groupsSelect } from "@/lib/exchanges/groups/public.ts";
import { itinerarySelect, toVisitedBases } from "@/lib/exchanges/itinerary/public.ts";
import { wasHeld } from "@/lib/exchanges/rules.ts";
import { institutionMention, toInstitutionMention } from "@/lib/institutions/queries.ts";
import { labelOrNull, nameOf } from "@/lib/institutions/rules.ts";
import { calendarDayOf } from "@/lib/platform/calendar-day.ts";
import type { ReadTx } from "@/lib/platform/db.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { type DraftFacts, slugOf } from "./rules.ts";

const draftSelect = {
  kind: true,
  titleZh: true,
  titleEn: true,
  themeZh: true,
  themeEn: true,
  firstDay: true,
  lastDay: true,
  dateNote: true,
  status: true,
  parties: {
    orderBy: [{ role: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    select: {
      role: true,
      institution: { select: institutionMention },
      delegation: { select: delegationSelect },
    },
  },
  groups: groupsSelect,
  items: itinerarySelect,
} satisfies Prisma.ExchangeSelect;

/** The facts of the record that a first draft may use, and the proposed slug of its report. */
export async function findDraftFacts(
  tx: Pick<ReadTx, "exchange">,
  exchangeId: string,
): Promise<{ facts: DraftFacts; slug: string }> {
  const row = await tx.exchange.findUniqueOrThrow({ where: { id: exchangeId }, select: draftSelect });
  const parties = row.parties.map((party) => ({ ...party, institution: toInstitutionMention(party.institution) }));
  const host = parties.find((party) => party.role === "HOST")?.institution;
  if (!host) throw new Error("an exchange has no host");
  const guests = parties.filter((party) => party.role === "GUEST");
  const colleges = new Map(parties.map(({ institution }) => [institution.slug, institution.name]));
  const [firstDay, lastDay] = [calendarDayOf(row.firstDay), calendarDayOf(row.lastDay)];
  const facts: DraftFacts = {
    kind: row.kind,
    title: { zh: row.titleZh, en: row.titleEn, provisional: [] },
    theme: labelOrNull(row.themeZh, row.themeEn),
    firstDay,
    lastDay,
    isYearInferred: row.dateNote === "YEAR_INFERRED",
    wasHeld: wasHeld(row.status),
    host: host.name,
    guests: guests.map((guest) => ({
      name: guest.institution.name,
      headcount: guest.delegation?.headcount ?? null,
    })),
    people: [...guests, ...parties.filter((party) => party.role === "HOST")].map(({ institution, delegation }) => ({
      college: institution.name,
      members: delegation ? toPublicDelegation(delegation).members.filter((member) => member.name !== null) : [],
    })),
    groups: row.groups.map((group) => ({
      name: labelOrNull(group.nameZh, group.nameEn),
      topics: group.topics.map(({ topic }) => nameOf(topic)),
      pairings: group.pairings.map(({ hostUnit, guestUnit }) => ({
        host: schoolOf(hostUnit, colleges),
        guest: schoolOf(guestUnit, colleges),
      })),
    })),
    bases: toVisitedBases(row.items).map((base) => base.name),
  };
  const slug = slugOf({ firstDay, host, guests: guests.map(({ institution }) => institution) });
  return { facts, slug };
}

type UnitRow = Prisma.PairingGetPayload<{
  select: (typeof groupsSelect)["select"]["pairings"]["select"];
}>["hostUnit"];

/** A school with the name of its college, since two schools often have the same name. */
function schoolOf(unit: UnitRow, colleges: ReadonlyMap<string, Localized>): Localized {
  const own = nameOf(unit);
  const college = colleges.get(unit.institution.slug);
  const zh = own.zh ?? own.en;
  const en = own.en ?? own.zh;
  return {
    zh: `${college?.zh ?? college?.en ?? ""}${zh}`,
    en: college ? `the ${en} of ${college.en ?? college.zh}` : en,
    provisional: [],
  };
}
