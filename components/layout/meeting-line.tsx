type MeetingLineProps = {
  /** accents of the sides at either end, in their order; an end without a side has the colour of a rule */
  guests: readonly string[];
  hosts: readonly string[];
  /** whether all sides have confirmed the record */
  closed: boolean;
  /** the line is vertical on a narrow page */
  upright?: boolean;
};

/**
 * The line of an exchange: each side has a piece of it in its colour, the guests before the knot and the hosts after it.
 * Hidden from screen readers, because the text next to it says the same.
 */
export function MeetingLine({ guests, hosts, closed, upright = false }: MeetingLineProps) {
  return (
    <span aria-hidden="true" className="line" data-upright={upright || undefined}>
      {sidesIn(guests)}
      <span className="knot" data-closed={closed || undefined} />
      {sidesIn(hosts)}
    </span>
  );
}

/** A function and no component: a list has two of them in each row. */
const sidesIn = (accents: readonly string[]) => (
  <span className="sides">
    {accents.length === 0 && <span className="side" />}
    {accents.map((accent) => (
      <span className="side" data-accent={accent} key={accent} />
    ))}
  </span>
);
