import { isGroupAdministrator, mayEditDirectoryOf } from "@/lib/institutions/policy.ts";
import type { Writer } from "@/lib/platform/actor.ts";
/** Whether somebody may change an appointment: the administrators of its institution, or of the group. */
export const mayEditAppointment = (actor: Writer, { institutionId }: { institutionId: string | null }): boolean =>
  institutionId === null ? isGroupAdministrator(actor) : mayEditDirectoryOf(actor, institutionId);
