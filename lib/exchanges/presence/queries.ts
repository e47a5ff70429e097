import "server-only";
import type { InstitutionMention } from "@/lib/institutions/queries.ts";
import { institutionMention, toInstitutionMention } from "@/lib/institutions/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { after, clock } from "@/lib/platform/clock.ts";
import type { ReadTx } from "@/lib/platform/db.ts";
import type { SectionKind } from "../record/rules.ts";
import { PRESENCE_MS } from "./rules.ts";

/** Somebody else who has the page of a record open. */
export type PresentPerson = {
  /** the code of the account, which tells two of one name apart */
  code: string;
  name: string;
  /** null for an account of the group */
  institution: InstitutionMention | null;
  /** null: at none of the parts */
  part: SectionKind | null;
};

/** The largest number of people that a page names. */
const MAX_PEOPLE = 20;

/** Who else has a record open, by name. The caller has checked that the actor may see it. */
export async function listPresentPeople(tx: ReadTx, actor: Member, exchangeId: string): Promise<PresentPerson[]> {
  const rows = await tx.recordPresence.findMany({
    where: {
      exchangeId,
      userId: { not: actor.userId },
      seenAt: { gt: after(clock.now(), -PRESENCE_MS) },
      user: { status: "ACTIVE" },
    },
    orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
    take: MAX_PEOPLE,
    relationLoadStrategy: "join",
    select: {
      part: true,
      user: { select: { code: true, name: true, institution: { select: institutionMention } } },
    },
  });
  return rows.map(({ part, user: { code, name, institution } }) => ({
    code,
    name,
    institution: institution && toInstitutionMention(institution),
    part,
  }));
}
