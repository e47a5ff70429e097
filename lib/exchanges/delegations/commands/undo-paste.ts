import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { unchanged } from "@/lib/platform/unchanged.ts";
import { findUndoEntry } from "../../record/queries.ts";
import { findRoster, type Roster } from "../queries.ts";
import type { UndoPasteInput } from "../schema.ts";
import { bumpVersion } from "./bump-version.ts";
import { lockDelegation } from "./lock-delegation.ts";
import { MEMBERS_PASTED, type Paste } from "./paste-members.ts";

const FIELDS = ["nameZh", "nameEn", "titleZh", "titleEn", "unitNameZh", "unitNameEn", "role", "status"] as const;

/**
 * Removes the members of a paste that nobody has changed since. Keeps members who were changed, were added to the
 * directory, sit in a group, chair an item, stand for somebody or speak in the minutes. Its lines of people without names go
 * where nobody has changed them.
 * @returns the delegation, how many members were removed and how many remain
 * @throws as `lockDelegation`; not_found where no such paste by this person is known
 */
export async function undoPaste(
  actor: Member,
  { key, ...ref }: UndoPasteInput,
): Promise<{ roster: Roster; removed: number; remaining: number }> {
  return transaction(actor, async (tx, record) => {
    const delegation = await lockDelegation(actor, tx, ref);
    const { id: subjectId, exchangeId } = delegation;
    const byId = actor.userId;
    const paste = await findUndoEntry<Paste>(tx, { exchangeId, action: MEMBERS_PASTED, subjectId, key, byId });
    const ids = await lockUnchangedMembers(tx, paste);
    const lineIds = await listUnchangedLines(tx, paste);
    const present = await tx.delegationMember.count({ where: { id: { in: paste.members.map(({ id }) => id) } } });
    if (ids.length + lineIds.length === 0) {
      return unchanged({ roster: await findRoster(tx, subjectId), removed: 0, remaining: present });
    }
    await tx.delegationMember.deleteMany({ where: { id: { in: ids } } });
    await tx.delegationOthers.deleteMany({ where: { id: { in: lineIds } } });
    await bumpVersion(actor, tx, delegation);
    await record({
      action: "delegation.paste_undone",
      subject: { type: "Delegation", id: delegation.id },
      exchangeId: delegation.exchangeId,
      details: { key, memberIds: ids, othersIds: lineIds },
    });
    return { roster: await findRoster(tx, delegation.id), removed: ids.length, remaining: present - ids.length };
  });
}

/** Locks the members of a paste. @returns the ids of those that nobody has changed since */
async function lockUnchangedMembers(tx: Tx, { members }: Paste): Promise<string[]> {
  const pasted = new Map(members.map((member) => [member.id, member]));
  const ids = [...pasted.keys()];
  await tx.$queryRaw`SELECT 1 FROM "DelegationMember" WHERE "id" = ANY (${ids}::uuid[]) ORDER BY "id" FOR UPDATE`;
  const rows = await tx.delegationMember.findMany({
    where: {
      id: { in: ids },
      personId: null,
      rank: null,
      namedInPublic: false,
      onBehalfOfId: null,
      sentGreetings: false,
      standIns: { none: {} },
      groups: { none: {} },
      chairs: { none: {} },
      stops: { none: {} },
      statements: { none: {} },
      agreements: { none: {} },
      represented: { none: {} },
    },
  });
  return rows.filter((row) => FIELDS.every((field) => row[field] === pasted.get(row.id)?.[field])).map(({ id }) => id);
}

const LINE_FIELDS = ["labelZh", "labelEn", "unitNameZh", "unitNameEn", "count"] as const;

/** The lines of a paste that nobody has changed since; the lock of the delegation holds them. */
async function listUnchangedLines(tx: Tx, { others = [] }: Paste): Promise<string[]> {
  const pasted = new Map(others.map((line) => [line.id, line]));
  const rows = await tx.delegationOthers.findMany({ where: { id: { in: [...pasted.keys()] }, isPublic: false } });
  return rows
    .filter((row) => LINE_FIELDS.every((field) => row[field] === pasted.get(row.id)?.[field]))
    .map(({ id }) => id);
}
