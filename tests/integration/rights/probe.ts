import type { Member } from "@/lib/platform/actor.ts";

/** Something that the acting colleges have no right to. A query throws not_found where it finds nothing. */
export type Probe = readonly [name: string, ask: (actor: Member) => Promise<unknown>];
