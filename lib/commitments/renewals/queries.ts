import "server-only";
import { findVisibleRecord, recordVisibleTo, type VisibleRecord } from "@/lib/exchanges/record/queries.ts";
import { escapeLike } from "@/lib/institutions/names/rules.ts";
import type { Member, Writer } from "@/lib/platform/actor.ts";
import { type CalendarDay, calendarDayOf } from "@/lib/platform/calendar-day.ts";
import { type ReadTx, read, type Tx } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import { type Localized, localized } from "@/lib/platform/i18n/localized.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import type { ChooseRenewedInput } from "./schema.ts";

const MAX_FOUND = 20;

/** An agreement that another one may renew. */
export type RenewableAgreement = {
  id: string;
  /** of the record in which it stands */
  code: string;
  title: Localized;
  day: CalendarDay | null;
};

const renewableSelect = {
  id: true,
  titleZh: true,
  titleEn: true,
  day: true,
  exchange: { select: { code: true } },
} satisfies Prisma.AgreementSelect;

const toRenewable = ({
  exchange,
  titleZh,
  titleEn,
  day,
  id,
}: Prisma.AgreementGetPayload<{ select: typeof renewableSelect }>): RenewableAgreement => ({
  id,
  code: exchange.code,
  title: localized(titleZh, titleEn),
  day: day && calendarDayOf(day),
});

/** The agreements with some ids of which the actor may see the record. */
export async function listRenewed(
  tx: ReadTx | Tx,
  actor: Writer,
  ids: readonly string[],
): Promise<RenewableAgreement[]> {
  const rows = await tx.agreement.findMany({
    where: { id: { in: [...ids] }, exchange: recordVisibleTo(actor) },
    relationLoadStrategy: "join",
    select: renewableSelect,
  });
  return rows.map(toRenewable);
}

/** Agreements of other records that one of this record may renew: two of its parties, or the only one, took part there, not later. */
export const renewableBy = (
  actor: Writer,
  { id, lastDay, parties }: Pick<VisibleRecord, "id" | "lastDay" | "parties">,
): Prisma.AgreementWhereInput => {
  const ids = parties.filter(({ role }) => role !== "OBSERVER").map(({ institutionId }) => institutionId);
  const takesPart = (among: readonly string[]) => ({ parties: { some: { institutionId: { in: [...among] } } } });
  const areTwo = ids.map((own) => ({ AND: [takesPart([own]), takesPart(ids.filter((other) => other !== own))] }));
  return { exchange: { AND: [recordVisibleTo(actor), { OR: areTwo }], id: { not: id }, firstDay: { lte: lastDay } } };
};

/**
 * The agreements that one of a record may renew, newest first, at most 20.
 * @throws not_found where the actor may not see the record
 */
export async function listRenewableAgreements(
  actor: Member,
  { code, text }: ChooseRenewedInput,
): Promise<RenewableAgreement[]> {
  return read(actor, async (tx) => {
    const record = await findVisibleRecord(tx, actor, code);
    if (!record) throw notFound();
    const contains = { contains: escapeLike(text), mode: "insensitive" as const };
    const rows = await tx.agreement.findMany({
      where: { AND: [renewableBy(actor, record), { OR: [{ titleZh: contains }, { titleEn: contains }] }] },
      orderBy: [{ exchange: { firstDay: "desc" } }, { id: "asc" }],
      take: MAX_FOUND,
      relationLoadStrategy: "join",
      select: renewableSelect,
    });
    return rows.map(toRenewable);
  });
}
