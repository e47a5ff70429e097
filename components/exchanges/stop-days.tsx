"use client";

import { useLocale, useTranslations } from "next-intl";
import { saveStopAction } from "@/lib/exchanges/parties/actions.ts";
import type { PartyEntry } from "@/lib/exchanges/parties/queries.ts";
import { formatDays } from "@/lib/platform/i18n/format.ts";
import { useAutosave } from "../editing/autosave.ts";
import { useEditing } from "../editing/editing-context.ts";
import { SavedField } from "../editing/saved-field.tsx";
import { SectionStatus } from "../editing/section-status.tsx";

/** The days of the stop of a host: fields that save themselves, or the days for a reader who may not edit them. */
export function StopDays({ party }: { party: PartyEntry }) {
  const { mayEdit } = useEditing();
  return mayEdit ? <StopFields party={party} /> : <StopText stop={party.stop} />;
}

function StopFields({ party }: { party: PartyEntry }) {
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
      <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
        <SavedField section={section} field="from" label={t("stopFrom")} kind="day" />
        <SavedField section={section} field="to" label={t("stopTo")} kind="day" hint={t("stopToHint")} />
      </div>
      <SectionStatus section={section} />
    </div>
  );
}

function StopText({ stop: { from, to } }: Pick<PartyEntry, "stop">) {
  const locale = useLocale();
  if (from === null) return null;
  return (
    <p className="text-sm text-ink-soft">
      <time dateTime={from}>{formatDays(from, to ?? from, locale)}</time>
    </p>
  );
}
