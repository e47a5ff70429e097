import { z } from "zod";
import { SLUG } from "@/lib/platform/address-part.ts";
import { type CardOf, type CardShape, cardShapes } from "./rules.ts";

const of = z.union([
  z
    .tuple([z.literal("exchange"), z.string().regex(/^[A-Z0-9-]{1,40}$/)])
    .transform(([, code]): CardOf => ({ kind: "exchange", code })),
  z
    .tuple([z.literal("report"), z.string().regex(SLUG).max(120)])
    .transform(([, slug]): CardOf => ({ kind: "report", slug })),
]);

const END = ".png";

/**
 * What the last parts of a picture's address name, such as ["wide", "report", "a-visit.png"].
 * @returns null where they name no picture
 */
export function parseCardAddress(parts: readonly string[]): { shape: CardShape; of: CardOf } | null {
  const [first, kind, last = "", ...more] = parts;
  const shape = cardShapes.find((each) => each === first);
  if (!shape || more.length > 0 || !last.endsWith(END)) return null;
  const found = of.safeParse([kind, last.slice(0, -END.length)]);
  return found.success ? { shape, of: found.data } : null;
}
