import { z } from "zod";
import { SLUG } from "@/lib/platform/address-part.ts";
import { lineOfText } from "@/lib/platform/text-schema.ts";
import { exchangeCode } from "../record/schema.ts";
import { ownRoles, publications, recordStatuses, sorts } from "./rules.ts";

/** A page of the list begins after the record with this place in the order and this code. */
export type RecordCursor = { place: Date; code: string };

const recordCursor = z
  .string()
  .max(80)
  .transform((text): RecordCursor | null => {
    const [place = "", code = "", ...rest] = text.split("_");
    const instant = /^(19|2\d)\d{2}-\d{2}-\d{2}T[\d:.]+Z$/.test(place) ? new Date(place) : null;
    const isCode = exchangeCode().safeParse(code).success;
    return rest.length === 0 && instant !== null && !Number.isNaN(instant.getTime()) && isCode
      ? { place: instant, code }
      : null;
  });

/** The filter and the order of the list of staff, as its address names them. An invalid value filters nothing. */
export const recordFilter = z.object({
  /** of the first day */
  year: z.coerce.number().int().min(1900).max(2199).optional().catch(undefined),
  status: z.enum(recordStatuses).optional().catch(undefined),
  /** slug of another institution that takes part */
  college: z.string().regex(SLUG).max(100).optional().catch(undefined),
  /** the role of the own institution */
  role: z.enum(ownRoles).optional().catch(undefined),
  published: z.enum(publications).optional().catch(undefined),
  /** part of a title in either language, or of the code */
  q: lineOfText(100).optional().catch(undefined),
  sort: z.enum(sorts).catch("day"),
  after: recordCursor.optional().catch(undefined),
});
export type RecordFilter = z.output<typeof recordFilter>;

/** The text for an address; the filter reads it back. */
export const recordCursorText = ({ place, code }: RecordCursor): string => `${place.toISOString()}_${code}`;

/** The filter as the query of an address, without values that filter nothing. */
export function filterQuery({ sort, after, ...filter }: RecordFilter, page: string | null = null): string {
  const entries = Object.entries(filter).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const query = new URLSearchParams(entries);
  if (sort !== "day") query.set("sort", sort);
  if (page !== null) query.set("after", page);
  return query.size === 0 ? "" : `?${query}`;
}
