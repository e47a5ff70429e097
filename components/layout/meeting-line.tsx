import type { CSSProperties } from "react";

/** A colour that `app/styles/tokens.css` defines for both themes. */
const colour = (accent: string | undefined) => (accent ? `var(--${accent.toLowerCase()})` : "var(--rule)");

type MeetingLineProps = {
  /** accents of the two sides */
  guest: string | undefined;
  host: string;
  /** whether both sides have confirmed what the line stands for */
  closed: boolean;
  /** runs from top to bottom where there is no room beside it */
  upright?: boolean;
};

/** The line of two colours with its knot. It says nothing that the words beside it do not say. */
export function MeetingLine({ guest, host, closed, upright = false }: MeetingLineProps) {
  const colours = { "--guest": colour(guest), "--host": colour(host) } as CSSProperties;
  return (
    <span aria-hidden="true" className="line" data-upright={upright || undefined} style={colours}>
      <span className="knot" data-closed={closed || undefined} />
    </span>
  );
}
