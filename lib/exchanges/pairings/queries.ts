import "server-only";
import { type InstitutionMention, institutionMention, toInstitutionMention } from "@/lib/institutions/queries.ts";
import { nameOf } from "@/lib/institutions/rules.ts";
import { validOn } from "@/lib/institutions/units/queries.ts";
import type { UnitKind } from "@/lib/institutions/units/rules.ts";
import { calendarDayOf } from "@/lib/platform/calendar-day.ts";
import type { ReadTx } from "@/lib/platform/db.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import { memberTextsSelect } from "../delegations/queries.ts";
import { MAX_MEMBERS, type MemberTexts } from "../delegations/rules.ts";
import { nameWithMarks, partyOrder } from "../queries.ts";
import type { PartyRole } from "../rules.ts";
import type { NamedUnit } from "./rules.ts";

const MAX_UNITS = 1000;

/** A school of a party, as it was on the first day. */
export type PairingUnit = NamedUnit & { institutionId: string; kind: UnitKind; name: Localized };

/** A member of a delegation as groups and minutes name it; `unitId` where the directory knows the school. */
export type PairingMember = MemberTexts & { id: string; institutionId: string; unitId: string | null };

export type PairingParty = { institutionId: string; role: PartyRole; institution: InstitutionMention };

/** The choices for groups: the parties with the host first, their schools, and the members of their delegations. */
export type PairingOptions = { parties: PairingParty[]; units: PairingUnit[]; members: PairingMember[] };

/** The members of all delegations of a record, delegation by delegation in protocol order. */
async function membersOfRecord(
  tx: ReadTx,
  exchangeId: string,
): Promise<{ parties: PairingParty[]; members: PairingMember[] }> {
  const rows = await tx.exchangeParty.findMany({
    where: { exchangeId },
    orderBy: partyOrder,
    relationLoadStrategy: "join",
    select: {
      institutionId: true,
      role: true,
      institution: { select: institutionMention },
      delegation: {
        select: {
          members: {
            where: { status: { notIn: ["REPLACED"] } },
            orderBy: { protocolOrder: "asc" },
            take: MAX_MEMBERS,
            select: { id: true, ...memberTextsSelect, appointment: { select: { unitId: true } } },
          },
        },
      },
    },
  });
  return {
    parties: rows.map(({ institutionId, role, institution }) => ({
      institutionId,
      role,
      institution: toInstitutionMention(institution),
    })),
    members: rows.flatMap(({ institutionId, delegation }) =>
      (delegation?.members ?? []).map(({ appointment, ...member }) => ({
        ...member,
        institutionId,
        unitId: appointment?.unitId ?? null,
      })),
    ),
  };
}

/** The choices for the groups of a record. The caller has checked that the reader may see it. */
export async function pairingOptionsOf(tx: ReadTx, exchangeId: string): Promise<PairingOptions> {
  const people = await membersOfRecord(tx, exchangeId);
  const { firstDay } = await tx.exchange.findUniqueOrThrow({ where: { id: exchangeId }, select: { firstDay: true } });
  const units = await tx.unit.findMany({
    where: {
      institutionId: { in: people.parties.map(({ institutionId }) => institutionId) },
      AND: [validOn(calendarDayOf(firstDay))],
    },
    orderBy: [{ kind: "asc" }, { code: "asc" }],
    take: MAX_UNITS,
    select: { id: true, institutionId: true, kind: true, ...nameWithMarks },
  });
  return {
    ...people,
    units: units.map(({ provisionalZh, provisionalEn, ...unit }) => ({
      ...unit,
      name: nameOf({ ...unit, provisionalZh, provisionalEn }),
    })),
  };
}
