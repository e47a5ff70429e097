import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { isSameEntry, type MemberTexts } from "../rules.ts";
import { memberTextsSelect } from "../schema.ts";

/**
 * Checks that nobody would be in the exchange twice: no person of the directory, and no typed entry with the same texts.
 * The caller has locked the members of the exchange, so that two delegations that add people queue.
 * @throws conflict person_twice
 */
export async function assertNoDuplicateMembers(
  _actor: Writer,
  tx: Tx,
  exchangeId: string,
  people: readonly (MemberTexts & { personId: string | null })[],
): Promise<void> {
  const present = await tx.delegationMember.findMany({
    where: {
      exchangeId,
      OR: [
        { personId: { in: people.flatMap(({ personId }) => personId ?? []) } },
        { nameZh: { in: people.flatMap(({ nameZh }) => nameZh ?? []) } },
        { nameEn: { in: people.flatMap(({ nameEn }) => nameEn ?? []) } },
      ],
    },
    select: { personId: true, ...memberTextsSelect },
  });
  const isTwice = people.some((person, at) =>
    [...present, ...people.slice(0, at)].some((other) => isSameEntry(person, other)),
  );
  if (isTwice) throw conflict("person_twice");
}
