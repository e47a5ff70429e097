import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { InstitutionInput } from "../schema.ts";
import { setInstitutionListing } from "./set-institution-listing.ts";

/**
 * Shows a college to readers, on its own page and in the list, whether a public exchange names it or not. Only the
 * college itself does that.
 * @throws not_found; forbidden for all but the college's own administrators; conflict shown_already
 */
export const showInstitution = (actor: Writer, { slug }: InstitutionInput): Promise<{ slug: string }> =>
  setInstitutionListing(actor, { slug, isListed: true });
