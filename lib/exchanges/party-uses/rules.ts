/** How much of a record belongs to one party; 1 or 0 where there is at most one. */
export type PartyUses = {
  members: number;
  headcount: number;
  fileNumber: number;
  coordinator: number;
  /** pairs with one of its schools */
  pairs: number;
  /** visits of one of its bases, or on which one of its schools was */
  visits: number;
  report: number;
  /** items and groups of its stop, numbers of people there, and members who were there only */
  stop: number;
  /** that it signed, or that name somebody for it */
  agreements: number;
  /** its own staff has saved its delegation */
  takenOver: number;
  /** times that somebody vouched for its people */
  vouched: number;
  /** readers have seen the record */
  shown: number;
};

/** Whether a party can be removed: nothing of it would be lost. */
export const isRemovable = ({
  takenOver: _takenOver,
  vouched: _vouched,
  shown: _shown,
  ...entries
}: PartyUses): boolean => Object.values(entries).every((count) => count === 0);

/** Whether another institution can take the place of a party: its people and its stop may stay, and nothing else is of the college. */
export const isReplaceable = ({ members: _members, headcount: _headcount, stop: _stop, ...own }: PartyUses): boolean =>
  Object.values(own).every((count) => count === 0);
