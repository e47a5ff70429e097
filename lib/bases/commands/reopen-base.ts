import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { BaseInput } from "../schema.ts";
import { setBaseStatus } from "./set-base-status.ts";

/**
 * Opens a closed practice base again.
 * @throws not_found; forbidden; conflict open_already
 */
export const reopenBase = (actor: Writer, { slug }: BaseInput): Promise<{ slug: string }> =>
  setBaseStatus(actor, { slug, isClosed: false });
