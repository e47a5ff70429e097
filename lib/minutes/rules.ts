export const minuteItemKinds = ["STATEMENT", "DISCUSSION", "DECISION", "CONSENSUS", "QUESTION"] as const;
