import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { InstitutionInput } from "../schema.ts";
import { setInstitutionStatus } from "./set-institution-status.ts";

/**
 * Opens a closed institution again.
 * @throws not_found; forbidden; conflict open_already
 */
export const reopenInstitution = (actor: Writer, { slug }: InstitutionInput): Promise<{ slug: string }> =>
  setInstitutionStatus(actor, { slug, status: "ACTIVE" });
