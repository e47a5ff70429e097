import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { UnitInput } from "../schema.ts";
import { setUnitListing } from "./set-unit-listing.ts";

/**
 * Shows a unit to readers on the page of its college, whether a public exchange names it or not.
 * @throws not_found; forbidden; conflict shown_already
 */
export const showUnit = (actor: Writer, unit: UnitInput): Promise<{ code: string }> =>
  setUnitListing(actor, { ...unit, isListed: true });
