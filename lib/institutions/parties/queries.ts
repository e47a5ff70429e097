import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import { type ReadTx, read, type Tx } from "@/lib/platform/db.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { isGroupAdministrator, mayReadDirectory, mayReadWholeDirectory } from "../policy.ts";
import {
  type InstitutionChoice,
  institutionChoice,
  institutionsOfferedTo,
  listInstitutionsToChoose,
  toInstitutionChoice,
} from "../queries.ts";
import { nameOf } from "../rules.ts";

const MAX_GROUPS = 100;

/**
 * The part of a `where` for what is offered to somebody as a party of an exchange: the colleges that are offered, and the
 * groups that such a college belongs to; all groups, for those who read for the group.
 */
export function partiesOfferedTo(actor: Writer): Prisma.InstitutionWhereInput {
  if (mayReadWholeDirectory(actor)) return {};
  const offered = institutionsOfferedTo(actor);
  return { OR: [offered, { kind: "GROUP", group: { institutions: { some: offered } } }] };
}

/**
 * The ids of the institutions for which somebody acts as for the own: the own college, and for a group administrator the
 * group of the own college; every group, where the account is of no college.
 */
export async function listOwnInstitutionIds(tx: ReadTx | Tx, actor: Writer): Promise<ReadonlySet<string>> {
  if (actor.kind === "system") return new Set();
  const { institutionId } = actor;
  const own = institutionId === null ? [] : [institutionId];
  if (!isGroupAdministrator(actor)) return new Set(own);
  const isOwn = institutionId === null ? {} : { group: { institutions: { some: { id: institutionId } } } };
  const groups = await tx.institution.findMany({ where: { kind: "GROUP", ...isOwn }, select: { id: true } });
  return new Set([...own, ...groups.map(({ id }) => id)]);
}

/** The open colleges as in `listInstitutionsToChoose`, and behind them the groups, at which people hold titles too; at most 100. */
export async function listEmployersToChoose(actor: Writer): Promise<InstitutionChoice[]> {
  const colleges = await listInstitutionsToChoose(actor);
  const groups = await read(actor, (tx) =>
    tx.institution.findMany({
      where: { kind: "GROUP", AND: partiesOfferedTo(actor) },
      orderBy: [{ sortKey: "asc" }, { code: "asc" }],
      take: MAX_GROUPS,
      select: institutionChoice,
    }),
  );
  return [...colleges, ...groups.map(toInstitutionChoice)];
}

/** The groups that an institution can belong to, by code; at most 100. */
export async function listGroupsToChoose(actor: Writer): Promise<{ code: string; name: Localized }[]> {
  const rows = await read(actor, (tx) =>
    tx.institutionGroup.findMany({
      where: mayReadDirectory(actor) ? {} : { id: { in: [] } },
      orderBy: { code: "asc" },
      take: MAX_GROUPS,
      select: { code: true, nameZh: true, nameEn: true },
    }),
  );
  return rows.map((row) => ({ code: row.code, name: nameOf(row) }));
}
