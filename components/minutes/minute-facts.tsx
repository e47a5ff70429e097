"use client";

import { useTranslations } from "next-intl";
import type { SessionEntry } from "@/lib/minutes/sessions/queries.ts";
import { localized } from "@/lib/platform/i18n/localized.ts";
import { LocalizedText } from "../ui/localized-text.tsx";
import { Tag } from "../ui/tag.tsx";
import { SessionTitle } from "./session-title.tsx";
import type { Speaker } from "./speaker.ts";

/** The minutes for those who may not change them. */
export function MinuteFacts({
  sessions,
  speakers,
}: {
  sessions: readonly SessionEntry[];
  speakers: readonly Speaker[];
}) {
  const t = useTranslations("minutesDesk");
  const written = sessions.filter(({ minute }) => minute !== null && minute.count > 0);
  if (written.length === 0) return <p className="text-sm text-ink-soft">{t("none")}</p>;
  return written.map((session) => (
    <article key={session.minute?.id} className="grid gap-3">
      <h3 className="text-base">
        <SessionTitle session={session} />
      </h3>
      {session.minute?.items === null && (
        <p className="text-sm text-ink-faint">{t("count", { count: session.minute.count })}</p>
      )}
      <ol className="grid gap-3 text-sm">
        {session.minute?.items?.map(({ id, values }) => (
          <li key={id}>
            <p className="text-xs text-ink-faint">
              {t(`kindOf.${values.kind}`)}
              {values.speakerMemberId && ` · ${speakers.find((who) => who.id === values.speakerMemberId)?.name ?? ""}`}{" "}
              {values.confidential && <Tag>{t("confidential")}</Tag>}
            </p>
            <p className="whitespace-pre-line">
              <LocalizedText label={localized(values.textZh, values.textEn)} />
            </p>
          </li>
        ))}
      </ol>
    </article>
  ));
}
