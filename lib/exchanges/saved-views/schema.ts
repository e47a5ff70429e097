import { z } from "zod";
import { userFilter } from "@/lib/accounts/users/schema.ts";
import { baseFilter } from "@/lib/bases/schema.ts";
import { peopleFilter } from "@/lib/people/schema.ts";
import { checkbox, idempotencyKey, pageLanguage } from "@/lib/platform/form-schema.ts";
import { lineOfText } from "@/lib/platform/text-schema.ts";
import { recordFilter } from "../record-filter/schema.ts";
import { MAX_VIEW_NAME_LENGTH, type ViewList, viewLists } from "./rules.ts";

/** What each list reads of its address, without the place of a page. */
const FILTERS: Readonly<Record<ViewList, z.ZodType<Record<string, unknown>>>> = {
  EXCHANGES: recordFilter.omit({ after: true }),
  PEOPLE: peopleFilter.omit({ after: true }),
  BASES: baseFilter.omit({ after: true }),
  USERS: userFilter.omit({ after: true }),
};

/** The order that a list has without a choice; a view does not name it. */
const FIRST_ORDER = "day";

/** A filter as it is stored: the parts of an address that filter something, by their names. */
export const viewFilter = z.record(z.string().max(20), z.string().max(100));
type ViewFilter = z.output<typeof viewFilter>;

/** What a list filters by, of any query of its address; a value that is not valid filters nothing. */
export function viewFilterOf(list: ViewList, query: string): ViewFilter {
  const parsed = FILTERS[list].parse(Object.fromEntries(new URLSearchParams(query)));
  return Object.fromEntries(
    Object.entries(parsed).flatMap(([name, value]) =>
      value === undefined || value === null || value === "" || (name === "sort" && value === FIRST_ORDER)
        ? []
        : [[name, String(value)]],
    ),
  );
}

/** The query of the address that shows a list so filtered, the same for the same filter. */
export function viewQuery(filter: ViewFilter): string {
  const query = new URLSearchParams(Object.entries(filter).toSorted(([one], [other]) => (one < other ? -1 : 1)));
  return query.size === 0 ? "" : `?${query}`;
}

const name = () => lineOfText(MAX_VIEW_NAME_LENGTH);

export const saveViewInput = z
  .strictObject({
    key: idempotencyKey(),
    locale: pageLanguage(),
    list: z.enum(viewLists),
    /** the query of the address that shows what is saved */
    query: z.string().max(1000),
    name: name(),
    isShared: checkbox(),
  })
  .transform(({ query, ...input }) => ({ ...input, filter: viewFilterOf(input.list, query) }));
export type SaveViewInput = z.output<typeof saveViewInput>;

export const changeViewInput = z.strictObject({ id: z.uuid(), name: name(), isShared: checkbox() });
export type ChangeViewInput = z.output<typeof changeViewInput>;

export const removeViewInput = z.strictObject({ id: z.uuid(), locale: pageLanguage() });
export type RemoveViewInput = z.output<typeof removeViewInput>;
