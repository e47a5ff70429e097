"use client";

import { useLocale, useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import type { Missing } from "@/lib/exchanges/checklist/rules.ts";
import { type MissingNames, useMissingWords } from "./missing-words.ts";

type MissingListProps = {
  code: string;
  missing: readonly Missing[];
  /** the institutions of the exchange */
  institutions: MissingNames;
  /** whether the list is on the record's own page */
  isHere?: boolean;
  /** false for somebody who cannot add what the report lacks: its entries lead nowhere */
  leadsToReport?: boolean;
  /** hears that a link is followed */
  onFollow?: (event: MouseEvent, missing: Missing) => void;
};

/** What is missing for publication. Each entry links to its place, which gets the focus. */
export function MissingList({ code, missing, institutions, onFollow, ...where }: MissingListProps) {
  const { isHere = false, leadsToReport = true } = where;
  const t = useTranslations("checklist");
  const wordsOf = useMissingWords(institutions);
  const exchange = `/${useLocale()}/admin/exchanges/${code}`;
  const hrefOf = ({ place }: Missing): string | null => {
    if (place.page === "report") return leadsToReport ? `${exchange}/report` : null;
    return `${isHere ? "" : exchange}#${place.anchor}`;
  };
  return (
    <ul className="grid gap-x-8 text-sm sm:grid-cols-2">
      {missing.map((entry) => {
        const href = hrefOf(entry);
        const words = (
          <span>
            {wordsOf(entry)}
            {entry.weight === "needed" && <span className="text-danger"> {t("needed")}</span>}
          </span>
        );
        const look = "inline-flex min-h-11 items-center py-1 sm:min-h-9";
        return (
          <li key={`${entry.code} ${entry.of}`} className="flex items-baseline gap-2.5">
            <span
              aria-hidden="true"
              className={`size-2 shrink-0 rounded-full border ${entry.weight === "needed" ? "border-danger bg-danger" : "border-rule"}`}
            />
            {href === null ? (
              <span className={look}>{words}</span>
            ) : (
              <a href={href} className={look} onClick={onFollow && ((event) => onFollow(event, entry))}>
                {words}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}
