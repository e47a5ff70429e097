import "server-only";
import { type RecordMention, recordMention, toRecordMention } from "@/lib/exchanges/queries.ts";
import { listOwnInstitutionIds } from "@/lib/institutions/parties/queries.ts";
import { type InstitutionKind, nameOf } from "@/lib/institutions/rules.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import { rowsOfIds } from "@/lib/platform/order.ts";
import type { Prisma } from "@/prisma/generated/client.ts";

/** A record in which readers see people of the own college or group by name, on the word of somebody else. */
export type Naming = {
  record: RecordMention;
  by: Localized | null;
  reason: string | null;
  /** whose people they are */
  kind: InstitutionKind;
};

const MAX_NAMINGS = 5;

const namingSelect = {
  id: true,
  reason: true,
  institution: { select: { kind: true } },
  by: { select: { institution: { select: { nameZh: true, nameEn: true } } } },
  exchange: { select: recordMention },
} satisfies Prisma.NameVouchingSelect;

/** The records in which the own college has not yet looked whom of its people readers see by name, each once; at most 5. */
export async function listNamings(actor: Member): Promise<{ namings: Naming[]; count: number }> {
  return read(actor, async (tx) => {
    const own = [...(await listOwnInstitutionIds(tx, actor))];
    if (own.length === 0) return { namings: [], count: 0 };
    // of several own ones each is asked of its own vouchings
    const where = {
      seenAt: null,
      exchange: { publication: { isNot: null } },
      OR: own.map((institutionId) => ({
        institutionId,
        exchange: { parties: { some: { institutionId, delegation: { takenOverAt: null } } } },
      })),
    } satisfies Prisma.NameVouchingWhereInput;
    const rows = await rowsOfIds(
      tx.nameVouching.findMany({
        where,
        distinct: ["exchangeId"],
        orderBy: [{ at: "desc" }, { id: "desc" }],
        take: MAX_NAMINGS,
        select: { id: true },
      }),
      (ofIds) => tx.nameVouching.findMany({ where: ofIds, relationLoadStrategy: "join", select: namingSelect }),
    );
    return {
      count:
        rows.length < MAX_NAMINGS ? rows.length : (await tx.nameVouching.groupBy({ by: ["exchangeId"], where })).length,
      namings: rows.map(({ reason, by, exchange, institution }) => ({
        record: toRecordMention(exchange),
        by: by?.institution ? nameOf(by.institution) : null,
        reason,
        kind: institution?.kind ?? "COLLEGE",
      })),
    };
  });
}
