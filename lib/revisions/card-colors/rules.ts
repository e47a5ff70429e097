import type { SideAccent } from "@/lib/institutions/rules.ts";

/** The colours of light pages (app/styles/tokens.css), which a picture cannot read there; a test holds them together. */
export const COLORS = { paper: "#faf8f3", ink: "#1e1c19", inkSoft: "#4f4b44", rule: "#8f887b" } as const;

const ACCENTS: Readonly<Record<string, string>> = {
  CINNABAR: "#a5301d",
  INDIGO: "#2f478f",
  PINE: "#2a6147",
  OCHRE: "#7d5207",
  PLUM: "#7d3361",
  TEAL: "#11606a",
};

/** The colour of a side; sides that share one are told apart by the dashes of their lines. */
export const colorOfSide = (accent: SideAccent): string => ACCENTS[accent.replace(/_\d$/, "")] ?? COLORS.ink;

/** Lengths of dashes and gaps, in parts of the width of the line, as pages have them (app/styles/record.css). */
const DASHES: Readonly<Record<string, readonly number[]>> = { 2: [3, 1.5], 3: [1, 1], 4: [3, 1, 1, 1] };

/** The dashes of the line of a side; none where it has its colour alone. */
export const dashesOf = (accent: SideAccent, width: number): number[] =>
  (DASHES[accent.slice(-1)] ?? []).map((length) => length * width);
