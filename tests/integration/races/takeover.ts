import { saveHeadcount } from "@/lib/exchanges/delegations/commands/save-headcount.ts";
import { takeOverDelegation } from "@/lib/exchanges/delegations/commands/take-over-delegation.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { asked, outcomeOfTwo, type Race, RECORDERS, rounds } from "./race.ts";

/** The guest takes over its delegation while the host, who began the record, saves it. */
export const takeOverAgainstSave: Race = async (count) => {
  const { host, guest } = await anExchange(RECORDERS);
  const colleges = { hostInstitutionId: host.institutionId, guestInstitutionId: guest.institutionId };
  return rounds(count, async () => {
    const { exchange, guestParty } = await anExchange({ ...colleges, ...RECORDERS, creatorId: host.institutionId });
    const delegationId = guestParty.delegation.id;
    const ref = { code: exchange.code, delegationId };
    const save = (from: number | null, to: number) =>
      outcomeOfTwo(() => saveHeadcount(host, { ...ref, version: 1, changes: { headcount: { from, to } } }));
    const [saved, taken] = await Promise.all([save(null, 7), outcomeOfTwo(() => takeOverDelegation(guest, ref))]);
    const isSaved = typeof saved !== "string";
    const later = await save(isSaved ? 7 : null, 9);
    const { now, trail } = await asked(async (tx) => ({
      now: await tx.delegation.findUniqueOrThrow({ where: { id: delegationId } }),
      trail: await tx.auditEvent.findMany({
        where: { subjectType: "Delegation", subjectId: delegationId },
        orderBy: { seq: "asc" },
        select: { action: true },
      }),
    }));
    const events = trail.map(({ action }) => action).join(", ");
    return [
      typeof taken === "string" && `it could not be taken over: ${taken}`,
      now.takenOverAt === null && "nobody has taken it over",
      !isSaved && saved !== "delegation_taken_over" && `the host's save was refused as ${saved}`,
      now.headcount !== (isSaved ? 7 : null) && `${now.headcount} people stand there; was it saved: ${isSaved}`,
      now.enteredById !== (isSaved ? host.institutionId : null) && "it is not said who entered it",
      later !== "delegation_taken_over" && "the host saved after the guest had taken it over",
      events !== (isSaved ? "delegation.headcount_saved, delegation.taken_over" : "delegation.taken_over") &&
        `the trail is ${events}`,
    ];
  });
};
