import { getLocale, getTranslations } from "next-intl/server";
import { countBaseRows, listBaseRows } from "@/lib/bases/queries.ts";
import { type BaseFilter, baseFilter } from "@/lib/bases/schema.ts";
import { listSavedViews } from "@/lib/exchanges/saved-views/queries.ts";
import { viewFilterOf, viewQuery } from "@/lib/exchanges/saved-views/schema.ts";
import { listInstitutionRows } from "@/lib/institutions/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { readAtOneMoment } from "@/lib/platform/one-moment.ts";
import { collegeChoice } from "../college-choice.ts";
import { partsOf, withoutEach } from "../without-each.ts";

/** A page of the list of bases as it was at one moment, what it can be filtered by in words, and its saved views. */
export async function loadBases(actor: Member, filter: BaseFilter, here: string) {
  const t = await getTranslations("directoryBase");
  const d = await getTranslations("directory");
  const inWords = ({ count }: { count: number }) => t("count", { count });
  const locale = await getLocale();
  return readAtOneMoment(actor, async () => {
    const list = await listBaseRows(actor, filter);
    const choices = [collegeChoice(d, locale, { colleges: await listInstitutionRows(actor), value: filter.college })];
    const search = { label: t("search"), value: filter.q };
    const parts = partsOf(choices, search);
    const countOf = async (rest: object) => ({
      count: await countBaseRows(actor, baseFilter.parse({ college: null, after: null, ...rest })),
      isMore: false,
    });
    const found = Object.fromEntries(parts.map(({ name, value }) => [name, value]));
    return {
      ...list,
      count: inWords(list),
      choices,
      search,
      found,
      isNarrowed: parts.length > 0,
      without: list.bases.length > 0 ? [] : await withoutEach(here, parts, { countOf, inWords }),
      views: await listSavedViews(actor, "BASES"),
      query: viewQuery(viewFilterOf("BASES", `${new URLSearchParams(found)}`)),
    };
  });
}
