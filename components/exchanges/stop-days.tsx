"use client";

import { useTranslations } from "next-intl";
import { saveStopAction } from "@/lib/exchanges/parties/actions.ts";
import type { PartyEntry } from "@/lib/exchanges/parties/queries.ts";
import { useAutosave } from "../editing/autosave.ts";
import { useEditing } from "../editing/editing-context.ts";
import { SavedField } from "../editing/saved-field.tsx";
import { SectionStatus } from "../editing/section-status.tsx";

/** The days of the stop of a host, which save themselves. */
export function StopDays({ party }: { party: PartyEntry }) {
  const t = useTranslations("parties");
  const { subject, owner } = useEditing();
  const { slug } = party.institution;
  const section = useAutosave({
    id: `${owner}.stop.${slug}`,
    initial: { version: party.version, values: party.stop },
    save: (request) => saveStopAction({ code: subject, institution: slug, ...request }),
  });
  return (
    <div className="grid gap-2">
      <div className="fields-row">
        <SavedField section={section} field="from" label={t("stopFrom")} kind="day" />
        <SavedField section={section} field="to" label={t("stopTo")} kind="day" hint={t("stopToHint")} />
      </div>
      <SectionStatus section={section} />
    </div>
  );
}
