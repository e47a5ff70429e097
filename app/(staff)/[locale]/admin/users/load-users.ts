import { getLocale, getTranslations } from "next-intl/server";
import type { ListChoice } from "@/components/ui/list-filter.tsx";
import { mayAdministerAllUsers } from "@/lib/accounts/policy.ts";
import { userStatuses } from "@/lib/accounts/rules.ts";
import { listUsers } from "@/lib/accounts/users/queries.ts";
import { GROUP_FILTER } from "@/lib/accounts/users/rules.ts";
import { type UserFilter, userFilter } from "@/lib/accounts/users/schema.ts";
import { listSavedViews } from "@/lib/exchanges/saved-views/queries.ts";
import { viewFilterOf, viewQuery } from "@/lib/exchanges/saved-views/schema.ts";
import { listInstitutionRows } from "@/lib/institutions/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { readAtOneMoment } from "@/lib/platform/one-moment.ts";
import { partsOf, withoutEach } from "../without-each.ts";

/** A page of the list of accounts as it was at one moment, what it can be filtered by in words, and its saved views. */
export async function loadUsers(actor: Member, filter: UserFilter, here: string) {
  const t = await getTranslations("users");
  const locale = await getLocale();
  const inWords = ({ count, isMore }: { count: number; isMore: boolean }) =>
    t(isMore ? "countMore" : "count", { count });
  const status: ListChoice = {
    name: "status",
    label: t("statusLabel"),
    value: filter.status ?? "",
    options: [
      { value: "", label: t("everyStatus") },
      ...userStatuses.map((value) => ({ value, label: t(`status.${value}`) })),
    ],
  };
  return readAtOneMoment(actor, async () => {
    const list = await listUsers(actor, filter);
    const isOfAll = mayAdministerAllUsers(actor);
    const colleges = isOfAll ? await listInstitutionRows(actor) : [];
    const college: ListChoice = {
      name: "college",
      label: t("college"),
      value: filter.college ?? "",
      options: [
        { value: "", label: t("everyCollege") },
        ...colleges.map(({ slug, name }) => ({ value: slug, label: inLocale(name, locale).text })),
        { value: GROUP_FILTER, label: t("ofTheGroup") },
      ],
    };
    const choices = isOfAll ? [college, status] : [status];
    const search = { label: t("search"), value: filter.q ?? "" };
    const parts = partsOf(choices, search);
    const countOf = async (rest: object) => {
      const { users, next } = await listUsers(actor, userFilter.parse(rest));
      return { count: users.length, isMore: next !== null };
    };
    const found = Object.fromEntries(parts.map(({ name, value }) => [name, value]));
    return {
      ...list,
      count: filter.after ? undefined : inWords({ count: list.users.length, isMore: list.next !== null }),
      choices,
      search,
      isOfAll,
      without: list.users.length > 0 ? [] : await withoutEach(here, parts, { countOf, inWords }),
      views: await listSavedViews(actor, "USERS"),
      query: viewQuery(viewFilterOf("USERS", `${new URLSearchParams(found)}`)),
    };
  });
}
