import encodeQR from "qr";
import { fitText } from "@/lib/platform/pictures/break-lines.ts";
import { ASCENT, heightOf, lineShapes } from "@/lib/platform/pictures/line-shapes.ts";
import type { Measure, PictureSource } from "@/lib/platform/pictures/picture.ts";
import { COLORS } from "../card-colors/rules.ts";
import { namesBlock, pieceShapes } from "../card-line/rules.ts";
import { LAYOUTS, type Layout, TEXT_LEADING, TITLE_LEADING } from "../card-sizes/rules.ts";
import { CARD_SIZE, type CardFacts, type CardShape, type CardText } from "../cards/rules.ts";

type Shapes = PictureSource["shapes"];

/** Every text of a picture, for the fonts. */
export const textsOfCard = ({ site, label, sample, title, details, ends, link }: CardFacts): string[] => [
  site,
  label,
  sample ?? "",
  SEPARATOR,
  title.text,
  ...[...details, ...ends.flat()].map(({ text }) => text),
  link ? `${link.words}${shownAddress(link.url)}` : "",
];

const WHITE = "#ffffff";
const SEPARATOR = " · ";

/** An address as people write it. */
const shownAddress = (url: string): string => url.replace(/^https?:\/\//, "");

/**
 * Lays out the picture of an exchange or a report: the portal and what it is at the top, the title, when and where, and
 * the line between the colleges with their names below it; on a sheet also a QR code that leads to the page.
 */
export function cardPicture(facts: CardFacts, shape: CardShape, measure: Measure): PictureSource {
  const { width, height } = CARD_SIZE[shape];
  const layout = LAYOUTS[shape];
  const { margin, small, line } = layout;
  const code = facts.link && layout.code > 0 ? codeBlock(facts, facts.link, { shape, measure }) : null;
  const floor = height - margin - (code ? layout.code + margin * 0.7 : 0);
  const names = namesBlock(facts, { width, layout, floor, measure });
  const lineY = names.top - small * 0.85 - line / 2;
  const roof = margin + small * TEXT_LEADING;
  const title = titleBlock(facts, { shape, top: roof + small, bottom: lineY - small * 1.6, measure });
  return {
    width,
    height,
    // a sheet is printed on paper that has a colour of its own
    background: shape === "sheet" ? WHITE : COLORS.paper,
    shapes: [
      ...headShapes(facts, { width, layout, measure }),
      ...title,
      ...pieceShapes(facts, { width, layout, y: lineY }),
      ...names.shapes,
      ...(code ?? []),
    ],
  };
}

/** The name of the portal at the left, what it is at the right, and the mark of a sample. */
function headShapes(
  { site, label, sample, locale }: CardFacts,
  { width, layout, measure }: { width: number; layout: Layout; measure: Measure },
): Shapes {
  const { margin, small } = layout;
  const y = margin + small * ASCENT;
  const plain = { kind: "text", size: small, lang: locale, y } as const;
  const soft = { ...plain, weight: 400, fill: COLORS.inkSoft } as const;
  const widthOf = (text: string) => measure(text, soft);
  const right = width - margin;
  const labelX = right - widthOf(label);
  const shapes: Shapes = [
    { ...plain, weight: 600, fill: COLORS.ink, text: site, x: margin },
    { ...soft, text: label, x: labelX },
  ];
  if (sample === null) return shapes;
  const pad = small * 0.4;
  const sampleX = labelX - widthOf(sample) - pad * 3;
  const frame = { x: sampleX - pad, y: y - small, width: widthOf(sample) + pad * 2, height: small * 1.35, radius: 3 };
  return [...shapes, { ...soft, text: sample, x: sampleX }, { kind: "rectangle", ...frame, stroke: COLORS.rule }];
}

type Room = { shape: CardShape; top: number; bottom: number; measure: Measure };

/** The title with what is known of when and where under it, in the middle of the room. */
function titleBlock({ title, details, locale }: CardFacts, { shape, top, bottom, measure }: Room): Shapes {
  const { margin, small, titles } = LAYOUTS[shape];
  const width = CARD_SIZE[shape].width - margin * 2;
  const parts = details.map(({ text }) => text).join(SEPARATOR);
  const under =
    parts === ""
      ? null
      : setSmall({ text: parts, lang: locale }, { width, height: small * 3, sizes: [small, small * 0.85] }, measure);
  const underHeight = under ? heightOf(under, TEXT_LEADING) + small * 0.7 : 0;
  const frame = { width, height: Math.max(bottom - top - underHeight, small), leading: TITLE_LEADING, sizes: titles };
  const set = fitText(title.text, { frame, lang: title.lang, weight: 600, measure });
  const free = bottom - top - underHeight - heightOf(set, TITLE_LEADING);
  const y = top + free * (shape === "sheet" ? 0.25 : 0.5);
  const ink = { x: margin, lang: title.lang, weight: 600, fill: COLORS.ink } as const;
  const shapes = lineShapes(set, { ...ink, y, leading: TITLE_LEADING });
  if (!under) return shapes;
  const below = y + heightOf(set, TITLE_LEADING) + small * 0.7;
  const soft = { x: margin, lang: locale, weight: 400, fill: COLORS.inkSoft } as const;
  return [...shapes, ...lineShapes(under, { ...soft, y: below, leading: TEXT_LEADING })];
}

const setSmall = (
  { text, lang }: CardText,
  frame: { width: number; height: number; sizes: readonly number[] },
  measure: Measure,
) => fitText(text, { frame: { ...frame, leading: TEXT_LEADING }, lang, weight: 400, measure });

/** The QR code at the foot of a sheet, with what it is for and the address beside it. */
function codeBlock(
  { locale }: CardFacts,
  link: NonNullable<CardFacts["link"]>,
  { shape, measure }: { shape: CardShape; measure: Measure },
): Shapes {
  const { margin, small, code } = LAYOUTS[shape];
  const { width, height } = CARD_SIZE[shape];
  // without its border of one square: the paper around it is wider than the four that a reader of codes wants
  const rows = encodeQR(link.url, "raw", { ecc: "medium", border: 1 })
    .slice(1, -1)
    .map((row) => row.slice(1, -1));
  const module = Math.floor(code / rows.length);
  const side = module * rows.length;
  const top = height - margin - side;
  const x = margin + side + small * 1.4;
  const room = { width: width - margin - x, height: side / 2 };
  const words = setSmall({ text: link.words, lang: locale }, { ...room, sizes: [small, small * 0.9] }, measure);
  const address = setSmall(
    { text: shownAddress(link.url), lang: "en" },
    { ...room, sizes: [small * 0.78, small * 0.68] },
    measure,
  );
  const addressTop = top + side - heightOf(address, TEXT_LEADING);
  return [
    { kind: "squares", x: margin, y: top, module, rows, fill: COLORS.ink },
    ...lineShapes(words, { x, y: top, lang: locale, weight: 400, fill: COLORS.ink, leading: TEXT_LEADING }),
    ...lineShapes(address, { x, y: addressTop, lang: "en", weight: 400, fill: COLORS.inkSoft, leading: TEXT_LEADING }),
  ];
}
