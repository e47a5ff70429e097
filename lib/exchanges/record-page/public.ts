import "server-only";
import type { BaseMention } from "@/lib/bases/queries.ts";
import { type InstitutionMention, toInstitutionMention } from "@/lib/institutions/queries.ts";
import { labelOrNull } from "@/lib/institutions/rules.ts";
import type { ReadTx } from "@/lib/platform/db.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { delegationSelect, type PublicDelegation, toPublicDelegation } from "../delegations/public.ts";
import { groupsSelect, type PublicGroup, toPublicGroup } from "../groups/public.ts";
import { itinerarySelect, type PublicItineraryDay, toItinerary, toVisitedBases } from "../itinerary/public.ts";
import { type ExchangeMention, exchangeMention, toExchangeMention, visibleToPublic } from "../public.ts";
import type { PartyRole } from "../rules.ts";

/** One institution in an exchange, with its role and its delegation. */
export type PublicParty = { role: PartyRole; institution: InstitutionMention; delegation: PublicDelegation | null };

/** The public page of an exchange. Both colleges have confirmed it exactly when `status` is AGREED. */
export type PublicExchange = ExchangeMention & {
  theme: Localized | null;
  /** host first, then guests, then observers */
  parties: PublicParty[];
  itinerary: PublicItineraryDay[];
  groups: PublicGroup[];
  /** the practice bases that were visited, in the order of the visits */
  visits: BaseMention[];
  sourceNotes: { quote: string; comment: Localized | null }[];
};

const exchangePage = {
  ...exchangeMention,
  themeZh: true,
  themeEn: true,
  timezone: true,
  parties: {
    ...exchangeMention.parties,
    select: { ...exchangeMention.parties.select, delegation: { select: delegationSelect } },
  },
  items: itinerarySelect,
  groups: groupsSelect,
  sourceNotes: {
    where: { isPublic: true },
    orderBy: { position: "asc" },
    select: { quote: true, commentZh: true, commentEn: true },
  },
} satisfies Prisma.ExchangeSelect;

/** One exchange as readers see it; null where there is none or it is not public. */
export async function findPublicExchange(reader: ReadTx, code: string): Promise<PublicExchange | null> {
  const row = await reader.exchange.findFirst({ where: { code, ...visibleToPublic }, select: exchangePage });
  if (!row) return null;
  return {
    ...toExchangeMention(row),
    theme: labelOrNull(row.themeZh, row.themeEn),
    parties: row.parties.map((party) => ({
      role: party.role,
      institution: toInstitutionMention(party.institution),
      delegation: party.delegation && toPublicDelegation(party.delegation),
    })),
    itinerary: toItinerary(row.items, row.timezone),
    groups: row.groups.map(toPublicGroup),
    visits: toVisitedBases(row.items),
    sourceNotes: row.sourceNotes.map((note) => ({
      quote: note.quote,
      comment: labelOrNull(note.commentZh, note.commentEn),
    })),
  };
}
