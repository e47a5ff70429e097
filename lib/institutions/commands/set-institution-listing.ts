import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { assertMay, conflict } from "@/lib/platform/errors.ts";
import { mayConfirmNamesOf } from "../policy.ts";
import { lockInstitution } from "./lock-institution.ts";

/**
 * Lets a college be among the public ones, or hides it there; one that a public exchange names stays public.
 * @throws not_found; forbidden; conflict shown_already, hidden_already
 */
export async function setInstitutionListing(
  actor: Writer,
  { slug, isListed }: { slug: string; isListed: boolean },
): Promise<{ slug: string }> {
  return transaction(actor, async (tx, record) => {
    const institution = await lockInstitution(actor, tx, slug);
    assertMay(mayConfirmNamesOf(actor, institution.id));
    if (institution.isListed === isListed) throw conflict(isListed ? "shown_already" : "hidden_already");
    await tx.institution.update({ where: { id: institution.id }, data: { isListed, version: { increment: 1 } } });
    await record({
      action: isListed ? "institution.shown" : "institution.hidden",
      subject: { type: "Institution", id: institution.id },
    });
    return { slug };
  });
}
