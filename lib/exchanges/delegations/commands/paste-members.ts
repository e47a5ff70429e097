import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { storeUndoEntry } from "../../record/commands/store-undo-entry.ts";
import { findDelegationRoster, type Roster } from "../queries.ts";
import type { MemberStatus } from "../rules.ts";
import type { PasteMembersInput, TypedMember } from "../schema.ts";
import { bumpVersion } from "./bump-version.ts";
import { insertMembers } from "./insert-members.ts";
import { insertOthers, type NewOthers } from "./insert-others.ts";
import { lockDelegation } from "./lock-delegation.ts";

export const MEMBERS_PASTED = "delegation.members_pasted";

/** What undoes a paste: its members and its lines as they were inserted. Pastes of before had no lines. */
export type Paste = {
  key: string;
  members: ({ id: string; status: MemberStatus } & TypedMember)[];
  others?: ({ id: string } & NewOthers)[];
};

/**
 * Adds the rows of a pasted list at the end of a delegation, and lines for its people without names, all or none. Sent twice with one key, it adds them once.
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
      const lines = input.others.length > 0 ? await insertOthers(actor, tx, delegation, input.others) : [];
      await bumpVersion(actor, tx, delegation);
      const paste: Paste = {
        key,
        members: added.map((member, at) => ({ ...pastedAt(input.rows, at), ...member })),
        others: lines.map((id, at) => ({ ...pastedAt(input.others, at), id })),
      };
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

/** The row from which the member, or the line, in this place was made. */
function pastedAt<Row>(rows: readonly Row[], at: number): Row {
  const row = rows[at];
  if (!row) throw new Error("a paste made more rows than it had");
  return row;
}
