import { useTranslations } from "next-intl";
import type { GroupEntry } from "@/lib/exchanges/groups/queries.ts";
import type { GroupValues } from "@/lib/exchanges/groups/schema.ts";
import { labelOrNull } from "@/lib/institutions/rules.ts";
import { LocalizedText } from "../../ui/localized-text.tsx";
import { Tag } from "../../ui/tag.tsx";
import type { GroupLabels } from "./group-labels.ts";
import { PairLine } from "./pair-line.tsx";

type GroupTitleProps = { group: GroupEntry; values: GroupValues; stops: GroupLabels["stops"] };

/** One group in a line: its code, its name if it has one, its schools, and its number of members. */
export function GroupTitle({ group, values, stops }: GroupTitleProps) {
  const t = useTranslations("groups");
  const stop = stops.find(({ value }) => value === values.stopId);
  const name = labelOrNull(values.nameZh || null, values.nameEn || null);
  return (
    <span className="flex min-w-0 flex-wrap items-baseline gap-x-3 gap-y-0.5">
      <span className="figures text-sm text-ink-faint">{group.code}</span>
      {name && (
        <span className="text-sm text-ink-soft">
          <LocalizedText label={name} />
        </span>
      )}
      {stop && <span className="text-sm text-ink-faint">{stop.label}</span>}
      {group.pairings.map((pair) => (
        <PairLine key={`${pair.hostUnitId}/${pair.guestUnitId}`} pair={pair} />
      ))}
      {group.pairings.length === 0 && <Tag tone="warning">{t("noPair")}</Tag>}
      {group.seats.length > 0 && (
        <span className="text-xs text-ink-faint">{t("seatCount", { count: group.seats.length })}</span>
      )}
      {values.status !== "HELD" && <Tag>{t(`status.${values.status}`)}</Tag>}
    </span>
  );
}
