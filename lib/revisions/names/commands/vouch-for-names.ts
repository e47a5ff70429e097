import "server-only";
import { lockRecord } from "@/lib/exchanges/record/commands/lock-record.ts";
import { lockSections } from "@/lib/exchanges/record/commands/lock-sections.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { assertMay, conflict, notFound } from "@/lib/platform/errors.ts";
import { isSameName } from "@/lib/platform/name-key.ts";
import { publishRevision } from "../../commands/publish-revision.ts";
import { peopleToAsk } from "../../mentions/rules.ts";
import { collegesToAsk, hiddenSpellings, spellingsOf } from "../../named-people/rules.ts";
import { mayShowRecord } from "../../policy.ts";
import { findShownRevision } from "../../queries.ts";
import { loadSnapshot } from "../../snapshots/queries.ts";
import { findNamePermissions } from "../../views/queries.ts";
import { findCollegesWithAccounts } from "../queries.ts";
import type { VouchForNamesInput } from "../schema.ts";

/**
 * Lets readers see the names of a college that has no account here, on the word of somebody who publishes the record and
 * says why these people agree; and of those who sign an agreement for no college of the exchange. It covers those whom the
 * record would name now, and nobody who is added later. A college with an account is asked itself; also where one of its
 * people whom readers do not see by name was written as somebody of no college.
 * @throws not_found where the actor may not see the record, or the college is no party of it
 * @throws forbidden not_an_editor_of_this_exchange
 * @throws conflict  college_asks_itself, college_has_looked, vouched_already
 */
export async function vouchForNames(actor: Member, { code, institution, reason }: VouchForNamesInput): Promise<void> {
  await transaction(actor, async (tx, record) => {
    const { id: exchangeId, ...locked } = await lockRecord(actor, tx, code, "exclusive");
    const party = institution === null ? null : await findParty(tx, { exchangeId, institution });
    assertMay(mayShowRecord(actor, locked), "not_an_editor_of_this_exchange");
    if (party) await assertAsksNot(tx, party);
    const institutionId = party?.institutionId ?? null;
    const memberIds = await findUnvouched(tx, { exchangeId, institutionId });
    if (memberIds.length === 0) throw conflict("vouched_already");
    await lockSections(actor, tx, exchangeId, ["REPORT"]);
    await tx.nameVouching.create({
      data: { exchangeId, institutionId, memberIds, reason, byId: actor.userId, at: clock.now() },
      select: { id: true },
    });
    const shown = await findShownRevision(tx, exchangeId);
    if (shown) await publishRevision(actor, tx, record, shown);
    await record({
      action: "exchange.names_vouched_for",
      subject: { type: "Exchange", id: exchangeId },
      exchangeId,
      details: { institution, reason },
    });
  });
}

/** A party with what decides whether its college is asked. @throws not_found where the college is no party */
async function findParty(tx: Tx, { exchangeId, institution }: { exchangeId: string; institution: string }) {
  const party = await tx.exchangeParty.findFirst({
    where: { exchangeId, institution: { slug: institution } },
    select: { institutionId: true, delegation: { select: { takenOverAt: true } } },
  });
  if (!party) throw notFound();
  return party;
}

/** @throws conflict college_has_looked, college_asks_itself */
async function assertAsksNot(tx: Tx, { institutionId, delegation }: Awaited<ReturnType<typeof findParty>>) {
  if (delegation?.takenOverAt) throw conflict("college_has_looked");
  const withAccounts = await findCollegesWithAccounts(tx, [institutionId]);
  if (withAccounts.has(institutionId)) throw conflict("college_asks_itself");
}

/**
 * Those of a college, or of none, whom the record would name, and for whom nobody vouched yet.
 * @throws conflict college_asks_itself where each of them has the name of somebody of a college whom readers do not see by it
 */
async function findUnvouched(
  tx: Tx,
  { exchangeId, institutionId }: { exchangeId: string; institutionId: string | null },
): Promise<string[]> {
  const snapshot = await loadSnapshot(tx, exchangeId);
  const permissions = await findNamePermissions(tx, { exchangeId, revision: "next", record: snapshot });
  const ofCollege = collegesToAsk(snapshot).find(({ institution }) => institution.id === institutionId);
  const isOpen = (id: string) => !permissions.vouchedFor.has(id);
  if (institutionId !== null) return (ofCollege?.memberIds ?? []).filter(isOpen);
  const open = peopleToAsk(snapshot, null).filter(({ id }) => isOpen(id));
  const hidden = hiddenSpellings(snapshot, permissions);
  const ofNone = open.filter(({ name }) => !spellingsOf(name).some((each) => isOneOf(each, hidden)));
  if (open.length > 0 && ofNone.length === 0) throw conflict("college_asks_itself");
  return ofNone.map(({ id }) => id);
}

const isOneOf = (name: string, names: readonly string[]): boolean => names.some((each) => isSameName(each, name));
