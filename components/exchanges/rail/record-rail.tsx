"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { ChecklistFacts } from "@/lib/exchanges/checklist/rules.ts";
import { sectionKinds } from "@/lib/exchanges/record/rules.ts";
import type { ReadersState } from "@/lib/revisions/queries.ts";
import { isProblem, usePartStates } from "../../editing/part-states.ts";
import { useSaveWords } from "../../editing/save-words.ts";
import { useSectionData } from "../../editing/section-data.ts";
import type { MissingNames } from "../missing-words.ts";
import { useCurrentPart } from "./current-part.ts";
import { useLastingPartNews } from "./lasting-part-news.ts";
import { type PagePartName, type PartNews, pageParts, partFacts } from "./part-facts.ts";
import { RailAnnouncements } from "./rail-announcements.tsx";
import { RailPart } from "./rail-part.tsx";

type RecordRailProps = {
  /** null for somebody who is not told what is missing */
  checklist: ChecklistFacts | null;
  /** null where the record is not public */
  readers: ReadersState | null;
  news: readonly PartNews[];
  institutions: MissingNames;
};

const LIST = "record-rail-list";

/**
 * The parts of a record, which stay in view: on a wide page in a column, on a narrow one behind a bar that names the part
 * in view. Each says what is missing, how its saves go, and what is new. Without JavaScript they are plain links.
 */
export function RecordRail({ checklist, readers, news, institutions }: RecordRailProps) {
  const t = useTranslations("rail");
  const record = useTranslations("record");
  const { data } = useSectionData("checklist", checklist, { own: [], also: checklist ? sectionKinds : [] });
  const shown = useSectionData("readers", readers, { own: [], also: readers ? sectionKinds : [] }).data;
  const states = usePartStates();
  const current = useCurrentPart() ?? pageParts[0];
  const facts = partFacts({ checklist: data, news: useLastingPartNews(news), changes: shown?.changes ?? null });
  const [isOpen, setIsOpen] = useState(false);
  const rail = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const closeOutside = ({ target }: Event) => {
      if (target instanceof Node && !rail.current?.contains(target)) setIsOpen(false);
    };
    document.addEventListener("pointerdown", closeOutside);
    document.addEventListener("focusin", closeOutside);
    return () => {
      document.removeEventListener("pointerdown", closeOutside);
      document.removeEventListener("focusin", closeOutside);
    };
  }, [isOpen]);
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !isOpen) return;
    setIsOpen(false);
    button.current?.focus();
  };
  return (
    <nav ref={rail} aria-label={record("parts")} className="rail" onKeyDown={closeByKey}>
      <button
        ref={button}
        type="button"
        aria-expanded={isOpen}
        aria-controls={LIST}
        onClick={() => setIsOpen(!isOpen)}
        className="rail-button"
      >
        <span className="sr-only">{t("open")}</span>
        <span className="rail-button-part">{record(`part.${current}`)}</span>
        <BarState current={current} missing={facts[current].missing.length} />
        <ChevronDown aria-hidden="true" />
      </button>
      <ol id={LIST} className="rail-list" data-open={isOpen || undefined}>
        {pageParts.map((part) => (
          <RailPart
            key={part}
            part={part}
            facts={facts[part]}
            state={states.get(part)}
            isCurrent={part === current}
            institutions={institutions}
            onFollow={() => setIsOpen(false)}
          />
        ))}
      </ol>
      <RailAnnouncements />
    </nav>
  );
}

/** What the bar says beside the part in view: what is not saved anywhere, otherwise of that part. */
function BarState({ current, missing }: { current: PagePartName; missing: number }) {
  const t = useTranslations("rail");
  const record = useTranslations("record");
  const saveWords = useSaveWords();
  const states = usePartStates();
  const broken = pageParts.find((part) => isProblem(states.get(part)?.status ?? "idle"));
  const state = states.get(broken ?? current);
  if (broken && state) {
    const words = saveWords(state);
    const text = broken === current ? words : t("problem", { part: record(`part.${broken}`), state: words });
    return <span className="rail-button-state text-danger">{text}</span>;
  }
  return (
    <span className="rail-button-state">
      {state ? saveWords(state) : missing > 0 && t("missingCount", { count: missing })}
    </span>
  );
}
