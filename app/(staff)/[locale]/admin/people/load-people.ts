import { getLocale, getTranslations } from "next-intl/server";
import { listSavedViews } from "@/lib/exchanges/saved-views/queries.ts";
import { viewFilterOf, viewQuery } from "@/lib/exchanges/saved-views/schema.ts";
import { listInstitutionRows } from "@/lib/institutions/queries.ts";
import { listPeopleRows } from "@/lib/people/queries.ts";
import { type PeopleFilter, peopleFilter } from "@/lib/people/schema.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { readAtOneMoment } from "@/lib/platform/one-moment.ts";
import { collegeChoice } from "../college-choice.ts";
import { partsOf, withoutEach } from "../without-each.ts";

/** A page of the list of people as it was at one moment, what it can be filtered by in words, and its saved views. */
export async function loadPeople(actor: Member, filter: PeopleFilter, here: string) {
  const t = await getTranslations("people");
  const d = await getTranslations("directory");
  const inWords = ({ count, isMore }: { count: number; isMore: boolean }) =>
    t(isMore ? "countMore" : "count", { count });
  const locale = await getLocale();
  return readAtOneMoment(actor, async () => {
    const list = await listPeopleRows(actor, filter);
    const choices = [collegeChoice(d, locale, { colleges: await listInstitutionRows(actor), value: filter.college })];
    const search = { label: t("search"), placeholder: t("searchExample"), value: filter.q };
    const parts = partsOf(choices, search);
    const countOf = async (rest: object) => {
      const { people, next } = await listPeopleRows(actor, peopleFilter.parse({ college: null, after: null, ...rest }));
      return { count: people.length, isMore: next !== null };
    };
    const found = Object.fromEntries(parts.map(({ name, value }) => [name, value]));
    return {
      ...list,
      count: filter.after === null ? inWords({ count: list.people.length, isMore: list.next !== null }) : undefined,
      choices,
      search,
      found,
      isNarrowed: parts.length > 0,
      without: list.people.length > 0 ? [] : await withoutEach(here, parts, { countOf, inWords }),
      views: await listSavedViews(actor, "PEOPLE"),
      query: viewQuery(viewFilterOf("PEOPLE", `${new URLSearchParams(found)}`)),
    };
  });
}
