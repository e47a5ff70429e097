import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { InstitutionInput } from "../schema.ts";
import { setInstitutionStatus } from "./set-institution-status.ts";

/**
 * Closes an institution. Its page and its history stay; it leaves the lists and takes no new units, people and bases.
 * @throws not_found; forbidden; conflict closed_already
 */
export const closeInstitution = (actor: Writer, { slug }: InstitutionInput): Promise<{ slug: string }> =>
  setInstitutionStatus(actor, { slug, status: "CLOSED" });
