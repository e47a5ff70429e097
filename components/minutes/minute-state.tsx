"use client";

import { useTranslations } from "next-intl";
import type { MinuteValues } from "@/lib/minutes/schema.ts";
import { saveMinuteAction } from "@/lib/minutes/sessions/actions.ts";
import type { SessionEntry } from "@/lib/minutes/sessions/queries.ts";
import { useAutosave } from "../editing/autosave.ts";
import { useEditing } from "../editing/editing-context.ts";
import { SavedCheck } from "../editing/saved-check.tsx";
import { rowSaver } from "../editing/section-data.ts";
import { SectionStatus } from "../editing/section-status.tsx";
import { type PatchSessions, withChangedMinute } from "./session-data.ts";

type MinuteStateProps = {
  minute: NonNullable<SessionEntry["minute"]>;
  patch: PatchSessions;
};

/** Says whether the minutes of a session are ready. */
export function MinuteState({ minute, patch }: MinuteStateProps) {
  const t = useTranslations("minutes");
  const { subject, owner } = useEditing();
  const onSave = rowSaver<readonly SessionEntry[], MinuteValues>({ patch }, (sessions, minuteId, { version, values }) =>
    withChangedMinute(
      sessions,
      ({ id }) => id === minuteId,
      (now) => ({ ...now, version, values }),
    ),
  );
  const section = useAutosave({
    id: `${owner}.minute.${minute.id}`,
    initial: minute,
    save: (request) => onSave(minute.id, saveMinuteAction({ code: subject, minuteId: minute.id, ...request })),
  });
  return (
    <div className="me-auto flex flex-wrap items-center gap-x-4">
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
