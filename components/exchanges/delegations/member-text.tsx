"use client";

import { useId } from "react";
import type { MemberTexts } from "@/lib/exchanges/delegations/rules.ts";
import type { MemberValues } from "@/lib/exchanges/delegations/schema.ts";
import { type Locale, languageTag } from "@/lib/platform/i18n/locales.ts";
import type { AutosavedSection } from "../../editing/autosave.ts";
import { useSavedFieldState } from "../../editing/saved-field-state.ts";
import { SectionConflict } from "../../editing/section-conflict.tsx";
import { useTextInput } from "../../ui/text-input.ts";

type MemberTextProps = {
  section: AutosavedSection<MemberValues>;
  field: keyof MemberTexts;
  lang: Locale;
  /** the accessible name of the field */
  label: string;
  placeholder: string;
  isStrong?: boolean;
};

/** One text of a member's row: looks like part of the list until it has the focus. */
export function MemberText({ section, field, lang, label, placeholder, isStrong = false }: MemberTextProps) {
  const { text, error, conflict } = useSavedFieldState(section, field);
  const [id, errorId] = [useId(), useId()];
  const typing = useTextInput<HTMLInputElement>({ id, value: text, onChange: (typed) => section.set(field, typed) });
  return (
    <div className="grid min-w-0 content-start">
      <input
        {...typing}
        id={id}
        name={field}
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? errorId : undefined}
        placeholder={placeholder}
        lang={languageTag[lang]}
        autoComplete="off"
        title={text === "" ? undefined : text}
        className={`min-h-11 w-full min-w-0 truncate border-b border-hairline bg-transparent px-1 placeholder:text-ink-faint hover:border-rule focus:border-ink focus-visible:outline-offset-0 aria-invalid:border-b-2 aria-invalid:border-danger lg:min-h-10 ${isStrong ? "font-serif text-sm font-semibold placeholder:font-sans lg:text-base placeholder:text-sm placeholder:font-normal" : "text-sm"}`}
      />
      {error && (
        <p id={errorId} className="pt-1 text-xs text-danger">
          {error}
        </p>
      )}
      {conflict && (
        <div className="py-2">
          <SectionConflict section={section} field={field} />
        </div>
      )}
    </div>
  );
}
