import type { Writer } from "@/lib/platform/actor.ts";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import { after, days } from "@/lib/platform/clock.ts";
import type { RefusalCode } from "@/lib/platform/errors.ts";
import { type ExchangeParties, mayEditRecord } from "../policy.ts";
import { DAYS_TO_RESTORE, isOpenRecord } from "../record/rules.ts";
import type { ExchangeStatus } from "../rules.ts";

/** What a change of state depends on. */
export type StatusFacts = {
  /** the day from which on it can be said that the exchange took place, as `heldFrom` */
  heldFrom: CalendarDay;
  /** on the calendar of the place */
  today: CalendarDay;
  /** whether readers ever saw a text of its report */
  wasPublished: boolean;
  /** the state from which the present one was reached; null where the record began with it */
  before: ExchangeStatus | null;
};

/** One change of state that people make. */
export type Transition = {
  who: (actor: Writer, exchange: ExchangeParties) => boolean;
  from: readonly ExchangeStatus[];
  /** where the state is none of `from`, in a record that is still open */
  otherwise: RefusalCode;
  /** why it cannot be made now; null where it can */
  guard: (facts: StatusFacts) => RefusalCode | null;
  to: (facts: StatusFacts) => ExchangeStatus;
};

/**
 * Every change of state of an exchange. What else happens with one stands in its command. A record begins as a draft, or as
 * held where its days are over (`statusAtBeginning`).
 */
export const transitions = {
  markHeld: {
    who: mayEditRecord,
    from: ["DRAFT", "PLANNED", "CONFIRMED"],
    otherwise: "held_already",
    guard: ({ heldFrom, today }) => (heldFrom > today ? "not_begun_yet" : null),
    to: () => "HELD",
  },
  undoMarkHeld: {
    who: mayEditRecord,
    from: ["HELD"],
    otherwise: "changed_meanwhile",
    guard: ({ wasPublished }) => (wasPublished ? "published_once" : null),
    to: ({ before }) => before ?? "DRAFT",
  },
} as const satisfies Record<string, Transition>;

export type TransitionName = keyof typeof transitions;

/** Whether the state is one from which the change can be made, today or later. */
export const isChangeableBy = (name: TransitionName, status: ExchangeStatus): boolean =>
  transitions[name].from.some((from) => from === status);

/** Why a change of state cannot be made now, whoever asks; null where it can. */
export function transitionProblem(
  name: TransitionName,
  status: ExchangeStatus,
  facts: StatusFacts,
): RefusalCode | null {
  const transition: Transition = transitions[name];
  if (!isOpenRecord(status)) return "record_closed";
  return isChangeableBy(name, status) ? transition.guard(facts) : transition.otherwise;
}

/** Whether the status of a record allows discarding it: a draft, or a record that was begun after the exchange. */
export const isDiscardable = (status: ExchangeStatus): boolean => status === "DRAFT" || status === "HELD";

/** Records that were discarded after this instant can be restored now. */
export const restorableSince = (now: Date): Date => after(now, -days(DAYS_TO_RESTORE));
