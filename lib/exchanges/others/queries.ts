import "server-only";
import { labelOrNull } from "@/lib/institutions/rules.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import { localized } from "@/lib/platform/i18n/localized.ts";
import type { OrderedList } from "@/lib/platform/ordered-list.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { MAX_OTHERS } from "./rules.ts";
import type { OthersValues } from "./schema.ts";

/** A line for people of a delegation who are counted or described, and not named. */
export type OthersEntry = { id: string; values: OthersValues };

const othersColumns = {
  labelZh: true,
  labelEn: true,
  unitNameZh: true,
  unitNameEn: true,
  count: true,
  isPublic: true,
} satisfies Prisma.DelegationOthersSelect;

/** The lines of a delegation in their order. */
export const othersOfDelegation = {
  orderBy: [{ position: "asc" }, { id: "asc" }],
  take: MAX_OTHERS,
  select: { id: true, ...othersColumns },
} satisfies Prisma.Delegation$othersArgs;

export const toOthers = ({ id, ...values }: { id: string } & OthersValues): OthersEntry => ({ id, values });

/** A line with its label and its units in both languages. */
export const labelledOthers = ({
  labelZh,
  labelEn,
  unitNameZh,
  unitNameEn,
  ...rest
}: { id: string } & OthersValues) => ({
  ...rest,
  label: localized(labelZh, labelEn),
  unitName: labelOrNull(unitNameZh, unitNameEn),
});

/** The order of the lines of a delegation. */
export const othersList = (delegationId: string): OrderedList => ({
  table: "DelegationOthers",
  column: "position",
  of: { delegationId },
});

/** How many people the lines of a delegation count, by line. */
export const listCounts = (tx: Tx, delegationId: string): Promise<{ id: string; count: number | null }[]> =>
  tx.delegationOthers.findMany({ where: { delegationId }, select: { id: true, count: true } });

/** A line of a locked delegation. @throws not_found where it was removed */
export async function findOthers(tx: Tx, delegationId: string, id: string): Promise<OthersValues> {
  const found = await tx.delegationOthers.findFirst({ where: { id, delegationId }, select: othersColumns });
  if (!found) throw notFound();
  return found;
}
