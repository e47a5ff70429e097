import { isSameName } from "@/lib/platform/name-key.ts";
import { peopleInWords } from "../mentions/rules.ts";
import { type NamedMember, spellingsOf } from "../named-people/rules.ts";
import type { Snapshot } from "../snapshots/schema.ts";

/** The name of a member, or of somebody whom an agreement mentions, in the record as it stands. */
export type RecordedName = { id: string; nameZh: string | null; nameEn: string | null; namedInPublic: boolean };

/** Where the name of a member stands or stood. */
export type NamesOfRecord = {
  revisions: readonly { number: number; snapshot: Snapshot }[];
  members: readonly RecordedName[];
  /** whom readers see by name now */
  seen: readonly Pick<NamedMember, "id" | "name">[];
};

/**
 * Every spelling of a name that was withdrawn: in the revisions that the withdrawal struck, and in the record where the
 * member is not to be named there. Those that readers see again of the same member are left out.
 */
export function withdrawnSpellings(
  { memberId, upToRevision }: { memberId: string; upToRevision: number },
  { revisions, members, seen }: NamesOfRecord,
): string[] {
  const struck = revisions
    .filter(({ number }) => number <= upToRevision)
    .flatMap((revision) => membersOf(revision.snapshot).filter(({ id }) => id === memberId))
    .flatMap(({ name }) => spellingsOf(name));
  const recorded = members
    .filter(({ id, namedInPublic }) => id === memberId && !namedInPublic)
    .flatMap(({ nameZh, nameEn }) => [nameZh, nameEn].filter((each) => each !== null));
  const seenAgain = seen.filter(({ id }) => id === memberId).flatMap(({ name }) => spellingsOf(name));
  return [...new Set([...struck, ...recorded])].filter(
    (spelling) => !seenAgain.some((seen) => isSameName(seen, spelling)),
  );
}

/** The members of a record, and those whom agreements mention in words. */
const membersOf = (snapshot: Snapshot) => [
  ...snapshot.parties.flatMap(({ delegation }) => delegation?.members ?? []),
  ...peopleInWords(snapshot),
];
