"use client";

import { useTranslations } from "next-intl";
import { type MouseEvent, useRef } from "react";
import { type ChecklistFacts, type Missing, missingForPublication } from "@/lib/exchanges/checklist/rules.ts";
import { sectionKinds } from "@/lib/exchanges/record/rules.ts";
import { useSectionData } from "../editing/section-data.ts";
import { Disclosure } from "../ui/disclosure.tsx";
import { MissingList } from "./missing-list.tsx";
import type { MissingNames } from "./missing-words.ts";
import { fieldOfMissing, leadToField } from "./rail/lead-to-field.ts";

type PublicationChecklistProps = {
  initial: ChecklistFacts;
  institutions: MissingNames;
  /** whether the reader may write the report */
  mayWriteReport: boolean;
};

/** What the record lacks for publication, with links to the fields, in a panel that a link closes. It follows what is saved. */
export function PublicationChecklist({ initial, institutions, mayWriteReport }: PublicationChecklistProps) {
  const t = useTranslations("checklist");
  const { data: facts } = useSectionData("checklist", initial, { own: [], also: sectionKinds });
  const panel = useRef<HTMLDetailsElement>(null);
  const missing = missingForPublication(facts);
  const isPublic = facts.report?.texts.some((text) => text.isPublished) ?? false;
  const needed = missing.filter(({ weight }) => weight === "needed").length;
  if (missing.length === 0) return <p className="py-2 text-sm">{t("complete")}</p>;
  const follow = (event: MouseEvent, { code, place }: Missing) => {
    if (place.page === "report") return;
    // what is in the panel cannot keep the focus once it is closed
    leadToField(event, place.anchor, fieldOfMissing(code));
    setTimeout(() => panel.current?.removeAttribute("open"));
  };
  return (
    <Disclosure
      ref={panel}
      className="group rail-panel"
      title={
        <span className="grid leading-snug">
          <span className="font-semibold">{t(isPublic ? "titlePublic" : "title")}</span>
          <span className="text-ink-faint">
            {needed > 0 ? t("countNeeded", { count: missing.length, needed }) : t("count", { count: missing.length })}
          </span>
        </span>
      }
    >
      <MissingList
        code={facts.code}
        missing={missing}
        institutions={institutions}
        isHere
        leadsToReport={mayWriteReport}
        onFollow={follow}
      />
    </Disclosure>
  );
}
