"use client";

import { useTranslations } from "next-intl";
import { type ChecklistFacts, missingForPublication } from "@/lib/exchanges/checklist/rules.ts";
import { sectionKinds } from "@/lib/exchanges/record/rules.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import { useSectionData } from "../editing/section-data.ts";
import { Disclosure } from "../ui/disclosure.tsx";
import { MissingList } from "./missing-list.tsx";

type PublicationChecklistProps = {
  initial: ChecklistFacts;
  institutions: readonly { slug: string; name: Localized; shortName: Localized | null }[];
};

/**
 * What the record lacks for publication, with links to the places. It follows
 * what is saved. Open while a required entry is missing.
 */
export function PublicationChecklist({ initial, institutions }: PublicationChecklistProps) {
  const t = useTranslations("checklist");
  const { data: facts } = useSectionData("checklist", initial, { own: [], also: sectionKinds });
  const missing = missingForPublication(facts);
  const needed = missing.filter(({ weight }) => weight === "needed").length;
  if (missing.length === 0) return <p className="border-y border-hairline py-3 text-sm">{t("complete")}</p>;
  return (
    <Disclosure
      className="group border-y border-hairline print:hidden"
      title={
        <span className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-serif text-base font-semibold">{t("title")}</span>
          <span className="text-ink-faint">
            {needed > 0 ? t("countNeeded", { count: missing.length, needed }) : t("count", { count: missing.length })}
          </span>
        </span>
      }
    >
      <MissingList code={facts.code} missing={missing} institutions={institutions} isHere />
    </Disclosure>
  );
}
