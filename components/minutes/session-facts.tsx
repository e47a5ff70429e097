"use client";

import { useTranslations } from "next-intl";
import type { SessionEntry } from "@/lib/minutes/sessions/queries.ts";
import { localized } from "@/lib/platform/i18n/localized.ts";
import { Button } from "../ui/button.tsx";
import { LocalizedText } from "../ui/localized-text.tsx";
import { Tag } from "../ui/tag.tsx";
import { type PatchSessions, useOpenMinute } from "./session-data.ts";
import { SessionTitle } from "./session-title.tsx";
import type { Speaker } from "./speakers.ts";

type SessionFactsProps = { session: SessionEntry; speakers: readonly Speaker[]; patch: PatchSessions };

/** The minutes of one session, read-only. */
export function SessionFacts({ session, speakers, patch }: SessionFactsProps) {
  const t = useTranslations("minutes");
  const { items, isMissing, open } = useOpenMinute(session, patch);
  const nameOf = (memberId: string) => speakers.find(({ id }) => id === memberId)?.name ?? "";
  return (
    <article className="grid gap-3">
      <h3 className="text-base">
        <SessionTitle session={session} />
      </h3>
      {items === null && (
        <Button type="button" tone="quiet" className="justify-self-start" onClick={() => void open()}>
          {t("show", { count: session.minute?.count ?? 0 })}
        </Button>
      )}
      {isMissing && (
        <p role="alert" className="text-sm text-danger">
          {t("notShown")}
        </p>
      )}
      <ol className="grid gap-3 text-sm wrap-anywhere">
        {items?.map(({ id, values }) => (
          <li key={id}>
            <p className="text-xs text-ink-faint">
              {t(`kindOf.${values.kind}`)}
              {values.speakerMemberId && ` · ${nameOf(values.speakerMemberId)}`}{" "}
              {values.confidential && <Tag>{t("confidential")}</Tag>}
            </p>
            <p className="whitespace-pre-line">
              <LocalizedText label={localized(values.textZh, values.textEn)} />
            </p>
          </li>
        ))}
      </ol>
    </article>
  );
}
