import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { BaseInput } from "../schema.ts";
import { setBaseListing } from "./set-base-listing.ts";

/**
 * Takes a practice base from readers again. Where a public exchange names it, they still find it.
 * @throws not_found; forbidden; conflict hidden_already
 */
export const hideBase = (actor: Writer, { slug }: BaseInput): Promise<{ slug: string }> =>
  setBaseListing(actor, { slug, isListed: false });
