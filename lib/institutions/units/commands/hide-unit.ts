import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { UnitInput } from "../schema.ts";
import { setUnitListing } from "./set-unit-listing.ts";

/**
 * Takes a unit from readers again. Where a public exchange names it, they still find it.
 * @throws not_found; forbidden; conflict hidden_already
 */
export const hideUnit = (actor: Writer, unit: UnitInput): Promise<{ code: string }> =>
  setUnitListing(actor, { ...unit, isListed: false });
