import type { CardShape } from "../cards/rules.ts";

/** The measures of a shape in pixels. */
export type Layout = {
  margin: number;
  /** of the name of the portal, and of the days and the place */
  small: number;
  titles: readonly number[];
  /** of the names of colleges */
  names: readonly number[];
  maxNamesHeight: number;
  line: number;
  knot: number;
  /** the side of the QR code; 0 where there is none */
  code: number;
};

export const LAYOUTS: Readonly<Record<CardShape, Layout>> = {
  wide: {
    margin: 72,
    small: 28,
    titles: [68, 62, 56, 50, 46, 42, 38, 34, 30],
    names: [32, 29, 26, 23, 20, 16, 13],
    maxNamesHeight: 136,
    line: 6,
    knot: 11,
    code: 0,
  },
  square: {
    margin: 44,
    small: 24,
    titles: [58, 52, 46, 42, 38, 34, 30, 26, 22],
    names: [30, 27, 24, 21, 18, 15, 12],
    maxNamesHeight: 190,
    line: 7,
    knot: 12,
    code: 0,
  },
  sheet: {
    margin: 110,
    small: 36,
    titles: [92, 84, 76, 68, 62, 56, 50, 44, 38],
    names: [44, 40, 36, 32, 28, 24],
    maxNamesHeight: 260,
    line: 7,
    knot: 14,
    code: 400,
  },
};

/** The height of a line, in parts of the size. */
export const TITLE_LEADING = 1.32;
export const TEXT_LEADING = 1.4;
