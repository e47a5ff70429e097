import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { assertMay, conflict } from "@/lib/platform/errors.ts";
import { mayEditInstitutions } from "../policy.ts";
import { lockInstitution } from "./lock-institution.ts";

export async function setInstitutionStatus(
  actor: Writer,
  { slug, status }: { slug: string; status: "ACTIVE" | "CLOSED" },
): Promise<{ slug: string }> {
  return transaction(actor, async (tx, record) => {
    const institution = await lockInstitution(actor, tx, slug);
    assertMay(mayEditInstitutions(actor));
    if (institution.status === status) throw conflict(status === "CLOSED" ? "closed_already" : "open_already");
    await tx.institution.update({ where: { id: institution.id }, data: { status, version: { increment: 1 } } });
    await record({
      action: status === "CLOSED" ? "institution.closed" : "institution.reopened",
      subject: { type: "Institution", id: institution.id },
    });
    return { slug };
  });
}
