import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { BaseInput } from "../schema.ts";
import { setBaseListing } from "./set-base-listing.ts";

/**
 * Shows a practice base to readers, on its own page and in the list, whether a public exchange names it or not.
 * @throws not_found; forbidden; conflict shown_already
 */
export const showBase = (actor: Writer, { slug }: BaseInput): Promise<{ slug: string }> =>
  setBaseListing(actor, { slug, isListed: true });
