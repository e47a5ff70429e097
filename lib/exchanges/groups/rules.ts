/** How many discussion groups one exchange may have. */
export const MAX_GROUPS = 100;
/** How many pairs of schools, topics and members one group may have. */
export const MAX_PAIRINGS = 30;
export const MAX_TOPICS = 30;
export const MAX_SEATS = 200;

export const groupStatuses = ["PLANNED", "HELD", "CANCELLED"] as const;
export type GroupStatus = (typeof groupStatuses)[number];

export const seatRoles = ["CHAIR", "NOTE_TAKER", "SPEAKER", "PARTICIPANT"] as const;
export type SeatRole = (typeof seatRoles)[number];

/** The number of a group's code, 3 of "G3". */
const numberOf = (code: string): number => Number(code.slice(1)) || 0;

/** The codes of new groups, after the highest code that is there: "G4" after "G1" and "G3". */
export function nextGroupCodes(codes: readonly string[], count: number): string[] {
  const last = Math.max(0, ...codes.map(numberOf));
  return Array.from({ length: count }, (_, at) => `G${last + 1 + at}`);
}
