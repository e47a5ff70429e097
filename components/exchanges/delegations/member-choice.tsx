"use client";

import { ChevronDown } from "lucide-react";
import { useId } from "react";
import type { MemberValues } from "@/lib/exchanges/delegations/schema.ts";
import type { AutosavedSection } from "../../editing/autosave.ts";
import { useSavedFieldState } from "../../editing/saved-field-state.ts";
import { SectionConflict } from "../../editing/section-conflict.tsx";
import { useEarlyInput } from "../../ui/early-input.ts";

type MemberChoiceProps = {
  section: AutosavedSection<MemberValues>;
  field: "role" | "status" | "rank";
  label: string;
  options: readonly { value: string; label: string }[];
  /** the text for no choice; without it a choice is required */
  none?: string;
};

/** A select in a member's row, drawn like the row's texts. */
export function MemberChoice({ section, field, label, options, none }: MemberChoiceProps) {
  const { text, conflict } = useSavedFieldState(section, field);
  const all = none === undefined ? options : [{ value: "", label: none }, ...options];
  const id = useId();
  const choose = (value: string) => section.set(field, (value === "" ? null : value) as MemberValues[typeof field]);
  useEarlyInput(id, choose);
  const wordsOf = (value: unknown): string => all.find((option) => option.value === (value ?? ""))?.label ?? "";
  return (
    <div className="grid min-w-0 content-start">
      <span className="relative grid">
        <select
          id={id}
          name={field}
          aria-label={label}
          title={label}
          value={text}
          onChange={(event) => choose(event.target.value)}
          className={`min-h-11 w-full min-w-0 appearance-none truncate border-b border-hairline bg-paper ps-1 pe-5 text-sm hover:border-rule focus-visible:outline-offset-0 lg:min-h-10 ${text === "" ? "text-ink-faint" : ""}`}
        >
          {all.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown
          aria-hidden="true"
          className="pointer-events-none absolute end-0.5 top-1/2 size-3.5 -translate-y-1/2 text-ink-faint"
        />
      </span>
      {conflict && (
        <div className="py-2">
          <SectionConflict section={section} field={field} wordsOf={wordsOf} />
        </div>
      )}
    </div>
  );
}
