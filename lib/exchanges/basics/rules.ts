export const visibilities = ["PARTIES", "GROUP"] as const;
export const dateNotes = ["YEAR_INFERRED"] as const;
