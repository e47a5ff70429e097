import { useTranslations } from "next-intl";
import type { SessionEntry } from "@/lib/minutes/sessions/queries.ts";
import type { PatchSessions } from "./session-data.ts";
import { SessionFacts } from "./session-facts.tsx";
import type { Speaker } from "./speakers.ts";

type MinuteFactsProps = {
  sessions: readonly SessionEntry[];
  speakers: readonly Speaker[];
  patch: PatchSessions;
};

/** The minutes, read-only. */
export function MinuteFacts({ sessions, speakers, patch }: MinuteFactsProps) {
  const t = useTranslations("minutes");
  const written = sessions.filter(({ minute }) => minute !== null && minute.count > 0);
  if (written.length === 0) return <p className="text-sm text-ink-soft">{t("none")}</p>;
  return written.map((session) => (
    <SessionFacts key={session.minute?.id} session={session} speakers={speakers} patch={patch} />
  ));
}
