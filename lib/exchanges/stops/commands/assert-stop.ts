import "server-only";
import { conflict } from "@/lib/platform/errors.ts";
import type { LockedRecord } from "../../record/commands/lock-record.ts";

/**
 * Checks that a stop is of a host of a locked record.
 * @throws conflict not_a_party, of the field stopId
 */
export function assertStop({ parties }: Pick<LockedRecord, "parties">, stopId: string): void {
  if (!parties.some(({ id, role }) => id === stopId && role === "HOST")) throw conflict("not_a_party").of("stopId");
}
