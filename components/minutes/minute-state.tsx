"use client";

import { useTranslations } from "next-intl";
import { saveMinuteAction } from "@/lib/minutes/sessions/actions.ts";
import type { SessionEntry } from "@/lib/minutes/sessions/queries.ts";
import { useAutosave } from "../editing/autosave.ts";
import { useEditing } from "../editing/editing-context.ts";
import { SavedCheck } from "../editing/saved-check.tsx";
import { SectionStatus } from "../editing/section-status.tsx";

/** Says whether the minutes of a session are ready. */
export function MinuteState({ minute }: { minute: NonNullable<SessionEntry["minute"]> }) {
  const t = useTranslations("minutes");
  const { subject, owner } = useEditing();
  const section = useAutosave({
    id: `${owner}.minute.${minute.id}`,
    initial: minute,
    save: (request) => saveMinuteAction({ code: subject, minuteId: minute.id, ...request }),
  });
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <SavedCheck
        section={section}
        field="status"
        label={t("ready")}
        on="READY"
        off="DRAFT"
        words={{ on: t("ready"), off: t("draft") }}
      />
      <SectionStatus section={section} />
    </div>
  );
}
