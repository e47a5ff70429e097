/** The parts of a record that the signed-in home page names as changed. */
const PARTS = [
  [/^exchange\.(begun|cloned)$/, "begun"],
  [/^exchange\.held/, "held"],
  [/^exchange\.basics/, "basics"],
  [/^party\./, "parties"],
  [/^delegation\./, "delegations"],
  [/^(itinerary|visit)\./, "itinerary"],
  [/^(group|discussion|pairing)/, "groups"],
  [/^minute/, "minutes"],
  [/^outcome\./, "outcomes"],
  [/^source_note\./, "notes"],
  [/^report\./, "report"],
] as const;

/**
 * The part of a record that an event of the audit trail changed.
 * @param action the name in the trail, such as "delegation.member_added"
 */
export const changedPart = (action: string): (typeof PARTS)[number][1] | "record" =>
  PARTS.find(([pattern]) => pattern.test(action))?.[1] ?? "record";
