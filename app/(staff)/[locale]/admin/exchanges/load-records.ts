import { getLocale, getTranslations } from "next-intl/server";
import { recordChoices } from "@/components/exchanges/admin/record-choices.ts";
import { countRecords, findRecordFilterOptions, listRecords } from "@/lib/exchanges/listing/queries.ts";
import { filterQuery, type RecordFilter, recordFilter } from "@/lib/exchanges/record-filter/schema.ts";
import { listSavedViews } from "@/lib/exchanges/saved-views/queries.ts";
import { viewFilterOf, viewQuery } from "@/lib/exchanges/saved-views/schema.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { readAtOneMoment } from "@/lib/platform/one-moment.ts";
import { partsOf, withoutEach } from "../without-each.ts";

/** A page of the list of records as it was at one moment, what it can be filtered by in words, and its saved views. */
export async function loadRecords(actor: Member, filter: RecordFilter, here: string) {
  const t = await getTranslations("adminExchanges");
  const status = await getTranslations("exchangeStatus");
  const words = { t, status, locale: await getLocale() };
  const inWords = ({ count, isMore }: { count: number; isMore: boolean }) =>
    t(isMore ? "countMore" : "count", { count });
  const countOf = (rest: object) => countRecords(actor, recordFilter.parse(rest));
  return readAtOneMoment(actor, async () => {
    const list = await listRecords(actor, filter);
    const options = await findRecordFilterOptions(actor);
    const choices = recordChoices(filter, { ...options, isOfCollege: actor.institutionId !== null }, words);
    const search = { label: t("search"), value: filter.q ?? "" };
    const parts = partsOf(choices, search);
    return {
      ...list,
      count: inWords(list),
      choices,
      search,
      isNarrowed: parts.length > 0,
      without: list.items.length > 0 ? [] : await withoutEach(here, parts, { countOf, inWords }),
      views: await listSavedViews(actor, "EXCHANGES"),
      query: viewQuery(viewFilterOf("EXCHANGES", filterQuery(filter))),
    };
  });
}
