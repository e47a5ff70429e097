import { guest as nobody } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";

/** The actions of the audit trail on one entry since a factory made it, in order. */
export async function actionsOn(subjectType: string, subjectId: string): Promise<string[]> {
  const where = { subjectType, subjectId };
  const events = await read(nobody, (tx) => tx.auditEvent.findMany({ where, orderBy: { seq: "asc" } }));
  return events.map(({ action }) => action).filter((action) => action !== "factory.made");
}
