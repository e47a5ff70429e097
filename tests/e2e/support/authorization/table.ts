import type { Account, ActorName } from "./actors.ts";
import type { Given } from "./stage.ts";

/**
 * Who gets through a door, who sees the thing and may not do this to it, and, by being in neither list, for whom it
 * does not exist. Whoever is not signed in is sent away, unless listed.
 */
type Rights = {
  done: readonly ActorName[];
  forbidden?: readonly ActorName[];
  /** any other answer, such as "conflict: link_not_valid", for whom it holds */
  otherwise?: Readonly<Record<string, readonly ActorName[]>>;
};

/** One row of the table: an action, one situation of it. */
export type ActionRow = Rights & {
  /** "lib/exchanges/basics/actions.ts saveBasicsAction" */
  door: string;
  /** tells rows of one door apart */
  when?: string;
  /** a text that stands in the answer of whoever is let through, and in no other */
  secret?: string;
  /** makes what is acted upon, and what a page would send */
  input: (given: Given) => Promise<unknown>;
  /** a door that only asks, and leaves no trace */
  isQuestion?: boolean;
  /** a door that ends the session it was sent with, or changes what it needs, is sent with another */
  session?: (given: Given) => Promise<{ cookie: string }>;
};

/** One row of the table: a page or a route handler. */
export type AddressRow = {
  /** "app/(staff)/[locale]/admin/page.tsx" */
  door: string;
  when?: string;
  /** who gets the page; whoever is not signed in is sent to the sign-in, everybody else is told that there is nothing */
  page: readonly ActorName[];
  /** any other answer, such as "sign in" or "status 401", for whom it holds */
  otherwise?: Readonly<Record<string, readonly ActorName[]>>;
  /** the address, and a text that those who get the page see in it, and nobody else in any answer */
  at: (given: Given) => Promise<Address>;
  /** a door through which something is written */
  writes?: boolean;
};

export type Address = { path: string; secret?: string; init?: RequestInit };

/** What a row is called. */
export const titled = ({ door, when }: { door: string; when?: string | undefined }): string =>
  when ? `${door}, ${when}` : door;

/** The rows of one actions.ts. */
export const actionRows = (
  room: string,
  rows: Readonly<Record<string, Omit<ActionRow, "door"> | readonly Omit<ActionRow, "door">[]>>,
): ActionRow[] =>
  Object.entries(rows).flatMap(([name, ofDoor]) =>
    [ofDoor].flat().map((row) => ({ ...(row as Omit<ActionRow, "door">), door: `lib/${room}/actions.ts ${name}` })),
  );

/** What an actor is to be answered at a door. */
export function dueAnswer(
  actor: ActorName,
  { done, forbidden = [], otherwise = {} }: Rights,
  outside: readonly ActorName[],
): string {
  const other = Object.entries(otherwise).find(([, actors]) => actors.includes(actor));
  if (other) return other[0];
  if (done.includes(actor)) return "done";
  if (outside.includes(actor)) return "unauthenticated";
  return forbidden.includes(actor) ? "forbidden" : "not_found";
}

/** What an actor is to be answered at an address. */
export function dueAnswerOfAddress(
  actor: ActorName,
  { page, otherwise = {} }: AddressRow,
  outside: readonly ActorName[],
): string {
  const other = Object.entries(otherwise).find(([, actors]) => actors.includes(actor));
  if (other) return other[0];
  if (page.includes(actor)) return "page";
  return outside.includes(actor) ? "sign in" : "not_found";
}

/** Whom an account stands for. */
export const accountOf = (accounts: ReadonlyMap<ActorName, Account>, name: ActorName): Account => {
  const account = accounts.get(name);
  if (!account) throw new Error(`nobody is ${name}`);
  return account;
};
