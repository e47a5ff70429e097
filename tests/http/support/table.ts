import type { Account, ActorName } from "./actors.ts";
import type { Fixtures } from "./fixtures.ts";

/**
 * The actors who are allowed, and those who see the thing but may not do this to it. For all others it
 * does not exist. Actors who are not signed in are sent away, unless listed.
 */
type Rights = {
  done: readonly ActorName[];
  forbidden?: readonly ActorName[];
  /** any other answer, such as "conflict: link_not_valid", by actor */
  otherwise?: Readonly<Record<string, readonly ActorName[]>>;
};

/** One row of the table: an action in one situation. */
export type ActionRow = Rights & {
  /** "lib/exchanges/basics/actions.ts saveBasicsAction" */
  door: string;
  /** tells rows of one action apart */
  when?: string;
  /** a text in the answers to actors who are allowed, and in no other answer */
  secret?: string;
  /** makes the data of the action, and its input */
  input: (fixtures: Fixtures) => Promise<unknown>;
  /** it leaves no audit event, because it changes nothing that others see */
  isQuery?: boolean;
  /** an action that ends its own session or changes its own data gets new ones for each actor */
  session?: (fixtures: Fixtures) => Promise<{ cookie: string }>;
};

/** One row of the table: a page or a route handler. */
export type AddressRow = {
  /** "app/(staff)/[locale]/admin/page.tsx" */
  door: string;
  when?: string;
  /** the actors who get the page; others get "not found", or the sign-in if they are not signed in */
  page: readonly ActorName[];
  /** any other answer, such as "sign in" or "status 401", by actor */
  otherwise?: Readonly<Record<string, readonly ActorName[]>>;
  /** the address, and a text that is in the page and in no other answer */
  at: (fixtures: Fixtures) => Promise<Address>;
  /** a route that writes */
  writes?: boolean;
};

export type Address = { path: string; secret?: string; init?: RequestInit };

/** Returns the title of a row. */
export const rowTitle = ({ door, when }: { door: string; when?: string | undefined }): string =>
  when ? `${door}, ${when}` : door;

/** Makes the rows of one actions.ts. */
export const actionRows = (
  room: string,
  rows: Readonly<Record<string, Omit<ActionRow, "door"> | readonly Omit<ActionRow, "door">[]>>,
): ActionRow[] =>
  Object.entries(rows).flatMap(([name, ofDoor]) =>
    [ofDoor].flat().map((row) => ({ ...(row as Omit<ActionRow, "door">), door: `lib/${room}/actions.ts ${name}` })),
  );

/** Returns the expected answer of an action to an actor. */
export function expectedAnswer(
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

/** Returns the expected answer of an address to an actor. */
export function expectedAnswerOfAddress(
  actor: ActorName,
  { page, otherwise = {} }: AddressRow,
  outside: readonly ActorName[],
): string {
  const other = Object.entries(otherwise).find(([, actors]) => actors.includes(actor));
  if (other) return other[0];
  if (page.includes(actor)) return "page";
  return outside.includes(actor) ? "sign in" : "not_found";
}

/** Returns the account of an actor. */
export const accountOf = (accounts: ReadonlyMap<ActorName, Account>, name: ActorName): Account => {
  const account = accounts.get(name);
  if (!account) throw new Error(`nobody is ${name}`);
  return account;
};
