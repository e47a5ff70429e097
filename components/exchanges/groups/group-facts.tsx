import { useLocale, useTranslations } from "next-intl";
import type { GroupEntry } from "@/lib/exchanges/groups/queries.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { listSeparator } from "../../ui/list-separator.ts";
import type { GroupLabels } from "./group-labels.ts";
import { GroupTitle } from "./group-title.tsx";

/** The groups, read-only. */
export function GroupFacts({ groups, words }: { groups: readonly GroupEntry[]; words: GroupLabels }) {
  const t = useTranslations("groups");
  const locale = useLocale();
  const separator = listSeparator(locale);
  const withRole = (name: string, role: string) => (locale === "zh" ? `${name}（${role}）` : `${name} (${role})`);
  const nameOf = (memberId: string) => words.members.find(({ value }) => value === memberId)?.label ?? t("replaced");
  return (
    <ol className="grid gap-4">
      {groups.map((group) => (
        <li key={group.id} className="grid gap-1 border-t border-hairline pt-3">
          <GroupTitle group={group} values={group.values} stops={words.stops} />
          {group.seats.length > 0 && (
            <p className="text-sm text-ink-soft">
              {group.seats
                .map(({ memberId, role }) =>
                  role === "PARTICIPANT" ? nameOf(memberId) : withRole(nameOf(memberId), t(`role.${role}`)),
                )
                .join(separator)}
            </p>
          )}
          {group.topics.length > 0 && (
            <p className="text-sm text-ink-faint">
              {group.topics.map(({ name }) => inLocale(name, locale).text).join(separator)}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
