import { removeOutcome } from "@/lib/commitments/commands/remove-outcome.ts";
import { restoreOutcome } from "@/lib/commitments/commands/restore-outcome.ts";
import { saveOutcome } from "@/lib/commitments/commands/save-outcome.ts";
import { saveOutcomeInput } from "@/lib/commitments/schema.ts";
import { removeMember } from "@/lib/exchanges/delegations/commands/remove-member.ts";
import { restoreMember } from "@/lib/exchanges/delegations/commands/restore-member.ts";
import { saveMember } from "@/lib/exchanges/delegations/commands/save-member.ts";
import { saveMemberInput } from "@/lib/exchanges/delegations/schema.ts";
import { aDelegationMember, anExchange, anOutcome } from "@/tests/factories/exchanges.ts";
import { aMember } from "@/tests/factories/members.ts";
import { asked, outcome, outcomeOfTwo, type Race, RECORDERS, rounds } from "./race.ts";

/** A row that one person removes while another one types into it. */
type Row = {
  remove: () => Promise<unknown>;
  restore: () => Promise<unknown>;
  type: (from: string, to: string) => Promise<{ conflicts: readonly unknown[] }>;
  /** the stored text of every row with this id */
  stored: () => Promise<(string | null)[]>;
};

/** An outcome and a member of one record; two people of the host change them. */
async function rowsOfRecord(): Promise<[Row, Row]> {
  const { exchange, host, guest, hostParty } = await anExchange(RECORDERS);
  const { institutionId } = host;
  const colleague = { ...(await aMember({ institutionId, ...RECORDERS })), institutionId };
  const ref = { code: exchange.code };
  const { id: outcomeId } = await anOutcome(exchange, { titleEn: "First" });
  const { id: memberId } = await aDelegationMember(hostParty.delegation, { titleEn: "First" });
  const ofMember = { ...ref, delegationId: hostParty.delegation.id, memberId };
  const changes = (from: string, to: string) => ({ version: 1, changes: { titleEn: { from, to } } });
  return [
    {
      remove: () => removeOutcome(host, { ...ref, outcomeId }),
      restore: () => restoreOutcome(host, { ...ref, outcomeId }),
      type: (from, to) => saveOutcome(guest, saveOutcomeInput.parse({ ...ref, outcomeId, ...changes(from, to) })),
      stored: async () =>
        (await asked((tx) => tx.outcome.findMany({ where: { exchangeId: exchange.id } }))).map((row) => row.titleEn),
    },
    {
      remove: () => removeMember(host, ofMember),
      restore: () => restoreMember(host, ofMember),
      type: (from, to) =>
        saveMember(colleague, saveMemberInput.parse({ ...ofMember, headId: null, ...changes(from, to) })),
      stored: async () =>
        (await asked((tx) => tx.delegationMember.findMany({ where: { exchangeId: exchange.id } }))).map(
          (row) => row.titleEn,
        ),
    },
  ];
}

/**
 * Somebody removes a row while somebody else types into it. What was acknowledged of the typing is there after the row
 * is restored, what was refused is not, and there is one row.
 */
export const removalAgainstTyping: Race = async (count) => {
  const rows = await rowsOfRecord();
  const texts = ["First", "First"];
  return rounds(count, async (round) => {
    const at = round % 2;
    const row = rows[at] ?? rows[0];
    const from = texts[at] ?? "";
    const to = `Typed in round ${round}`;
    const [removed, typed] = await Promise.all([outcomeOfTwo(row.remove), outcomeOfTwo(() => row.type(from, to))]);
    const isSaved = typeof typed !== "string" && typed.conflicts.length === 0;
    const gone = await row.stored();
    const restored = await outcome(row.restore());
    texts[at] = isSaved ? to : from;
    return [
      typeof removed === "string" && `the removal was refused: ${removed}`,
      gone.length > 0 && "the removed row is there",
      typeof restored === "string" && `the row was not restored: ${restored}`,
      !isSaved && typed !== "not_found" && `the typing was answered ${JSON.stringify(typed)}`,
      (await row.stored()).join() !== texts[at] && `"${await row.stored()}" is stored in place of "${texts[at]}"`,
    ];
  });
};
