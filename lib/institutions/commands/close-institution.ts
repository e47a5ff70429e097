import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { InstitutionInput } from "../schema.ts";
import { setInstitutionStatus } from "./set-institution-status.ts";

/**
 * Closes an institution: it keeps its page and its history, leaves the lists, and takes no new units, people, bases.
 * @throws not_found; forbidden; conflict closed_already
 */
export const closeInstitution = (actor: Writer, { slug }: InstitutionInput): Promise<{ slug: string }> =>
  setInstitutionStatus(actor, { slug, status: "CLOSED" });
