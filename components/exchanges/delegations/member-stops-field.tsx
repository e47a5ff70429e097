"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { MemberValues } from "@/lib/exchanges/delegations/schema.ts";
import type { AutosavedSection } from "../../editing/autosave.ts";
import { useSavedFieldState } from "../../editing/saved-field-state.ts";
import { SectionConflict } from "../../editing/section-conflict.tsx";
import { CheckField } from "../../ui/check-field.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { listSeparator } from "../../ui/list-separator.ts";
import { namesOfStops } from "./member-stops.ts";
import type { CountedStop } from "./stop-headcounts.tsx";

type MemberStopsFieldProps = { section: AutosavedSection<MemberValues>; stops: readonly CountedStop[] };

/** At which of several stops a member was, for whoever was not at all of them; folded away until it is used. */
export function MemberStopsField({ section, stops }: MemberStopsFieldProps) {
  const t = useTranslations("delegations");
  const locale = useLocale();
  const { error } = useSavedFieldState(section, "stopIds");
  const { stopIds } = section.values;
  const [isOpen, setOpen] = useState(stopIds.length > 0);
  if (stops.length === 0) return null;
  const wordsOf = (ids: readonly string[]): string | null => {
    const names = namesOfStops(ids, stops, listSeparator(locale));
    return names && t("onlyAt", { stops: names });
  };
  const said = wordsOf(stopIds);
  const set = (id: string, isOn: boolean) =>
    // in the order in which the portal stores them
    section.set("stopIds", [...stopIds.filter((each) => each !== id), ...(isOn ? [id] : [])].toSorted());
  return (
    <Disclosure
      title={said ? `${t("stopsOfMember")} · ${said}` : t("stopsOfMember")}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <fieldset className="grid gap-1">
        <legend className="sr-only">{t("stopsOfMember")}</legend>
        <p className="text-xs text-ink-faint">{t("stopsOfMemberHint")}</p>
        <div className="flex flex-wrap gap-x-6">
          {stops.map(({ partyId, label }) => (
            <CheckField
              key={partyId}
              name={`stop-${partyId}`}
              label={label}
              checked={stopIds.includes(partyId)}
              onChange={(isOn) => set(partyId, isOn)}
            />
          ))}
        </div>
        {error && <p className="text-sm text-danger">{error}</p>}
        <SectionConflict
          section={section}
          field="stopIds"
          wordsOf={(value) => (Array.isArray(value) && wordsOf(value)) || t("atAllStops")}
        />
      </fieldset>
    </Disclosure>
  );
}
