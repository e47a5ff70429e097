// The lists of the desk whose filter can be saved under a name.

export const viewLists = ["EXCHANGES", "PEOPLE", "BASES", "USERS"] as const;
export type ViewList = (typeof viewLists)[number];

/** The last part of the address of each list. */
export const PLACE_OF_LIST: Readonly<Record<ViewList, string>> = {
  EXCHANGES: "exchanges",
  PEOPLE: "people",
  BASES: "bases",
  USERS: "users",
};

/** Views that one person saves of one list. */
export const MAX_VIEWS = 20;
export const MAX_VIEW_NAME_LENGTH = 60;
