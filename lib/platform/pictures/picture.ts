import type { Locale } from "../i18n/locales.ts";

/** How a text of a picture is set. Sizes and places are in pixels. */
export type TextStyle = { size: number; weight: 400 | 600; lang: Locale };

/** The width of a text in one line. */
export type Measure = (text: string, style: TextStyle) => number;

/** A line of text; `y` is its baseline. */
export type TextShape = TextStyle & { kind: "text"; text: string; x: number; y: number; fill: string };

type Shape =
  | TextShape
  | { kind: "line"; from: number; to: number; y: number; width: number; stroke: string; dashes: readonly number[] }
  | { kind: "circle"; x: number; y: number; radius: number; width: number; stroke: string; fill: string }
  | { kind: "rectangle"; x: number; y: number; width: number; height: number; radius: number; stroke: string }
  /** dark squares of a grid, each `module` wide */
  | { kind: "squares"; x: number; y: number; module: number; rows: readonly (readonly boolean[])[]; fill: string };

/** What a picture shows, before its letters are outlines. */
export type PictureSource = { width: number; height: number; background: string; shapes: readonly Shape[] };

/**
 * The picture as SVG, without any font: each letter is a path.
 * @param outline the letters of a text, from its beginning on its baseline
 */
export function pictureSvg(source: PictureSource, outline: (text: string, style: TextStyle) => string): string {
  const { width, height, background, shapes } = source;
  const drawn = shapes.map((shape) => elementOf(shape, outline));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${background}"/>${drawn.join("")}</svg>`;
}

function elementOf(shape: Shape, outline: (text: string, style: TextStyle) => string): string {
  if (shape.kind === "text") {
    const { x, y, fill, text, ...style } = shape;
    return `<g transform="translate(${x} ${y})" fill="${fill}">${outline(text, style)}</g>`;
  }
  if (shape.kind === "line") {
    const { from, to, y, width, stroke, dashes } = shape;
    return `<path d="M${from} ${y}H${to}" stroke="${stroke}" stroke-width="${width}" stroke-dasharray="${dashes.join(" ") || "none"}"/>`;
  }
  if (shape.kind === "circle") {
    const { x, y, radius, width, stroke, fill } = shape;
    return `<circle cx="${x}" cy="${y}" r="${radius}" stroke="${stroke}" stroke-width="${width}" fill="${fill}"/>`;
  }
  if (shape.kind === "rectangle") {
    const { x, y, width, height, radius, stroke } = shape;
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" stroke="${stroke}" fill="none"/>`;
  }
  const { x, y, module, rows, fill } = shape;
  const squares = rows.flatMap((row, down) =>
    row.flatMap((isDark, across) =>
      isDark ? [`M${x + across * module} ${y + down * module}h${module}v${module}h-${module}z`] : [],
    ),
  );
  return `<path fill="${fill}" shape-rendering="crispEdges" d="${squares.join("")}"/>`;
}
