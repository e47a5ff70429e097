"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Overlap } from "@/lib/exchanges/overlaps/rules.ts";
import { listSeparator } from "../../ui/list-separator.ts";

type OverlapNoteProps = {
  overlaps: readonly Overlap[];
  /** the name of an item */
  itemOf: (id: string) => string;
  /** the name of a member */
  memberOf: (id: string) => string;
};

/** Says with whom and where an item meets another one at the same time. It can be meant, so that nothing is refused. */
export function OverlapNote({ overlaps, itemOf, memberOf }: OverlapNoteProps) {
  const t = useTranslations("itinerary");
  const locale = useLocale();
  return (
    <ul className="overlap-note">
      {overlaps.map(({ withId, memberIds, isOnePlace }) => {
        const item = itemOf(withId);
        const names = memberIds.map(memberOf).join(listSeparator(locale));
        return (
          <li key={withId}>
            <span aria-hidden="true">⚠ </span>
            {memberIds.length === 0 && t("overlapPlace", { item })}
            {memberIds.length > 0 &&
              (isOnePlace ? t("overlapBoth", { item, names }) : t("overlapPeople", { item, names }))}
          </li>
        );
      })}
    </ul>
  );
}
