import "server-only";
import { lockOpenInstitutions } from "@/lib/institutions/commands/lock-open-institutions.ts";
import { partiesOfferedTo } from "@/lib/institutions/parties/queries.ts";
import { toUnitMention } from "@/lib/institutions/queries.ts";
import { isValidOn, nameOf, partyName } from "@/lib/institutions/rules.ts";
import type { Member } from "@/lib/platform/actor.ts";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import { mayCreateExchange } from "../../policy.ts";
import { type PartyRole, partyRoles, rolesProblem } from "../../rules.ts";
import { periodOf, type Structure } from "../queries.ts";
import { partiesOfCopy } from "../rules.ts";
import type { CloneExchangeInput } from "../schema.ts";

/** A college or a group of a copy, with what the record of the copy needs of it. */
export type CopyParty = {
  institutionId: string;
  /** the school that takes part for it, as before */
  unitId: string | null;
  role: PartyRole;
  /** as `partyName` */
  name: Localized;
  timezone: string;
  isSample: boolean;
};

/**
 * Finds the parties of a copy, hosts first, and locks them so that nobody closes one before the commit: those that were
 * chosen, or those of the source. One can choose the parties of the source and those that are offered to the actor. A
 * school takes part for its college again where it exists on the first day; else the whole college does.
 * @throws not_found; conflict institution_closed, copy_without_own_college; what `rolesProblem` says
 */
export async function findCopyParties(
  actor: Member,
  tx: Tx,
  { source, input }: { source: Structure; input: Pick<CloneExchangeInput, "parties" | "isReturn" | "firstDay"> },
): Promise<CopyParty[]> {
  const isOfSource = { id: { in: source.parties.map(({ institutionId }) => institutionId) } };
  const slugs = (input.parties ?? []).map(({ institution }) => institution);
  const rows = await tx.institution.findMany({
    where:
      input.parties === null
        ? isOfSource
        : { AND: [{ slug: { in: slugs } }, { OR: [isOfSource, partiesOfferedTo(actor)] }] },
    select: { id: true, slug: true, nameZh: true, nameEn: true, timezone: true, isSample: true },
  });
  const chosen =
    input.parties?.map(({ institution, role }) => ({
      institutionId: rows.find(({ slug }) => slug === institution)?.id,
      role,
    })) ?? partiesOfCopy(source.parties, input);
  const found = chosen.map(({ institutionId, role }): CopyParty => {
    const row = rows.find(({ id }) => id === institutionId);
    if (!row) throw notFound();
    const unit = schoolOn(input.firstDay, source, row);
    const name = partyName({ name: nameOf(row), unit: unit && toUnitMention(unit) });
    const unitId = unit?.id ?? null;
    return { institutionId: row.id, unitId, role, name, timezone: row.timezone, isSample: row.isSample };
  });
  await lockOpenInstitutions(
    actor,
    tx,
    found.map(({ institutionId }) => institutionId),
  );
  const wrong = rolesProblem(
    source.kind,
    found.map(({ role }) => role),
  );
  if (wrong) throw conflict(wrong);
  if (!mayCreateExchange(actor, { parties: found })) throw conflict("copy_without_own_college");
  return found.toSorted((one, other) => partyRoles.indexOf(one.role) - partyRoles.indexOf(other.role));
}

/** The school that took part for a college, where it exists on a day. */
function schoolOn(day: CalendarDay, { parties }: Structure, { id }: { id: string }) {
  const unit = parties.find(({ institutionId }) => institutionId === id)?.unit ?? null;
  return unit && isValidOn(periodOf(unit), day) ? unit : null;
}
