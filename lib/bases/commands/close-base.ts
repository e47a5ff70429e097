import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { BaseInput } from "../schema.ts";
import { setBaseStatus } from "./set-base-status.ts";

/**
 * Closes a practice base. Its page and its visits stay; it leaves the lists.
 * @throws not_found; forbidden; conflict closed_already
 */
export const closeBase = (actor: Writer, { slug }: BaseInput): Promise<{ slug: string }> =>
  setBaseStatus(actor, { slug, isClosed: true });
