/** The id of the place in which lines are typed, for what goes on there. */
export const typerIdOf = (subject: string): string => `itinerary-lines-${subject}`;
