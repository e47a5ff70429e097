import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { InstitutionInput } from "../schema.ts";
import { setInstitutionListing } from "./set-institution-listing.ts";

/**
 * Takes a college from readers again. Where a public exchange names it, they still find it.
 * @throws not_found; forbidden for all but the college's own administrators; conflict hidden_already
 */
export const hideInstitution = (actor: Writer, { slug }: InstitutionInput): Promise<{ slug: string }> =>
  setInstitutionListing(actor, { slug, isListed: false });
