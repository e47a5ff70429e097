import { randomUUID } from "node:crypto";
import { pasteMembers } from "@/lib/exchanges/delegations/commands/paste-members.ts";
import { removeMember } from "@/lib/exchanges/delegations/commands/remove-member.ts";
import { saveMember } from "@/lib/exchanges/delegations/commands/save-member.ts";
import { undoPaste } from "@/lib/exchanges/delegations/commands/undo-paste.ts";
import { pasteMembersInput, saveMemberInput } from "@/lib/exchanges/delegations/schema.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { aMember } from "@/tests/factories/members.ts";
import { asked, outcome, outcomeOfTwo, type Race, RECORDERS, rounds } from "./race.ts";

const PEOPLE = 3;
const NOBODY = { nameZh: null, titleZh: null, titleEn: null, unitNameZh: null, unitNameEn: null, role: "MEMBER" };

/**
 * Somebody takes a paste back while a colleague pastes another list and types a title to somebody of the first. Nobody of
 * the second list is lost or doubled, the person with the title stays, and the others of the first list are gone.
 */
export const pasteAgainstUndo: Race = async (count) => {
  const { exchange, host, hostParty } = await anExchange(RECORDERS);
  const { institutionId } = host;
  const colleague = { ...(await aMember({ institutionId, ...RECORDERS })), institutionId };
  const ref = { code: exchange.code, delegationId: hostParty.delegation.id };
  const listOf = (name: string) => {
    const rows = Array.from({ length: PEOPLE }, (_, at) => ({ ...NOBODY, nameEn: `${name} ${at + 1}` }));
    return pasteMembersInput.parse({ ...ref, key: randomUUID(), rows });
  };
  const members = () =>
    asked((tx) =>
      tx.delegationMember.findMany({
        where: { exchangeId: exchange.id },
        orderBy: { protocolOrder: "asc" },
        select: { id: true, nameEn: true, titleEn: true },
      }),
    );
  return rounds(count, async (round) => {
    const [first, second] = [listOf(`First ${round}`), listOf(`Second ${round}`)];
    const { members: pasted } = await pasteMembers(host, first);
    const memberId = pasted[0]?.id ?? "";
    const title = { version: 1, changes: { titleEn: { from: null, to: "Dean" } } };
    const [undone, added, typed] = await Promise.all([
      outcomeOfTwo(() => undoPaste(host, { ...ref, key: first.key })),
      outcomeOfTwo(() => pasteMembers(colleague, second)),
      outcomeOfTwo(() => saveMember(colleague, saveMemberInput.parse({ ...ref, memberId, headId: null, ...title }))),
    ]);
    const isTyped = typeof typed !== "string" && typed.conflicts.length === 0;
    const there = await members();
    const expected = [
      ...(isTyped ? [`First ${round} 1 Dean`] : []),
      ...second.rows.map(({ nameEn }) => `${nameEn} `),
    ].toSorted();
    const found = there.map(({ nameEn, titleEn }) => `${nameEn} ${titleEn ?? ""}`).toSorted();
    for (const { id } of there) await outcome(removeMember(host, { ...ref, memberId: id }));
    return [
      typeof undone === "string" && `the undo was refused: ${undone}`,
      typeof added === "string" && `the paste was refused: ${added}`,
      !isTyped && typed !== "not_found" && `the typing was answered ${JSON.stringify(typed)}`,
      found.join() !== expected.join() && `there are ${found.join()} in place of ${expected.join()}`,
      (await members()).length > 0 && "somebody could not be removed",
    ];
  });
};
