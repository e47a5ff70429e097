export const exchangeKinds = ["VISIT", "JOINT_MEETING", "ONLINE", "TRAINING"] as const;
export const visibilities = ["PARTIES", "GROUP"] as const;
export const dateNotes = ["YEAR_INFERRED"] as const;
