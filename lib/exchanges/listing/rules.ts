// The values of the filter and the orders of the list of records, as its address names them.

export const recordStatuses = ["DRAFT", "PLANNED", "CONFIRMED", "HELD", "RECORDED", "AGREED", "CANCELLED"] as const;
export const ownRoles = ["host", "guest", "observer"] as const;
export const publications = ["published", "unpublished"] as const;
export const sorts = ["day", "changed"] as const;
