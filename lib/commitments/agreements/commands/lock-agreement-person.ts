import "server-only";
import type { Tx } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import type { AgreementEntry, AgreementPersonEntry } from "../queries.ts";
import { lockAgreement } from "./lock-agreement.ts";

type PersonRef = { exchangeId: string; agreementId: string; personId: string };

/** Locks an agreement of a locked record, and loads one of its people. @throws not_found where either was removed */
export async function lockAgreementPerson(
  tx: Tx,
  { exchangeId, agreementId, personId }: PersonRef,
): Promise<{ agreement: AgreementEntry; person: AgreementPersonEntry }> {
  const agreement = await lockAgreement(tx, exchangeId, agreementId);
  const person = agreement.people.find(({ id }) => id === personId);
  if (!person) throw notFound();
  return { agreement, person };
}
