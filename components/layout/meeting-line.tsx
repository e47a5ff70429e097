import type { CSSProperties } from "react";

/** A colour that `app/styles/tokens.css` defines for both themes. */
const colour = (accent: string | undefined) => (accent ? `var(--${accent.toLowerCase()})` : "var(--rule)");

type MeetingLineProps = {
  /** accents of the two sides */
  guest: string | undefined;
  host: string;
  /** whether both sides have confirmed the record */
  closed: boolean;
  /** the line is vertical on a narrow page */
  upright?: boolean;
};

/** The line of two colours with its knot. Hidden from screen readers, because the text next to it says the same. */
export function MeetingLine({ guest, host, closed, upright = false }: MeetingLineProps) {
  const colours = { "--guest": colour(guest), "--host": colour(host) } as CSSProperties;
  return (
    <span aria-hidden="true" className="line" data-upright={upright || undefined} style={colours}>
      <span className="knot" data-closed={closed || undefined} />
    </span>
  );
}
