import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { storeUndoEntry } from "../../record/commands/store-undo-entry.ts";
import { findDelegationRoster, type Roster } from "../queries.ts";
import type { MemberStatus } from "../rules.ts";
import type { PasteMembersInput, TypedMember } from "../schema.ts";
import { bumpVersion } from "./bump-version.ts";
import { insertMembers } from "./insert-members.ts";
import { lockDelegation } from "./lock-delegation.ts";

export const MEMBERS_PASTED = "delegation.members_pasted";

/** What undoes a paste: its members as they were inserted. */
export type Paste = { key: string; members: ({ id: string; status: MemberStatus } & TypedMember)[] };

/**
 * Adds the rows of a pasted list at the end of a delegation, all or none. Sent twice with one key, it adds them once.
 * @throws as `lockDelegation`; conflict person_twice, head_taken, too_many, headcount_too_small
 */
export async function pasteMembers(actor: Member, { key, ...input }: PasteMembersInput): Promise<Roster> {
  const once = { action: "delegation.paste_members" as const, key, input };
  await transaction(
    actor,
    async (tx, record) => {
      const delegation = await lockDelegation(actor, tx, input);
      const people = input.rows.map((row) => ({
        ...row,
        personId: null,
        appointmentId: null,
        titleProvisionalZh: false,
        titleProvisionalEn: false,
        rank: null,
      }));
      const added = await insertMembers(actor, tx, delegation, people);
      await bumpVersion(actor, tx, delegation);
      const paste: Paste = { key, members: added.map((member, at) => ({ ...pastedAt(input.rows, at), ...member })) };
      const { id: subjectId, exchangeId } = delegation;
      await storeUndoEntry(actor, tx, { exchangeId, action: MEMBERS_PASTED, subjectId, key, before: paste });
      await record({
        action: MEMBERS_PASTED,
        subject: { type: "Delegation", id: delegation.id },
        exchangeId: delegation.exchangeId,
        details: paste,
      });
      return { added: added.length };
    },
    { once },
  );
  return findDelegationRoster(actor, input);
}

/** The row from which the member in this place was made. */
function pastedAt(rows: readonly TypedMember[], at: number): TypedMember {
  const row = rows[at];
  if (!row) throw new Error("a paste made more members than it had rows");
  return row;
}
