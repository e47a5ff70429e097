import { useLocale, useTranslations } from "next-intl";
import { endOtherSessionsAction, endOwnSessionAction } from "@/lib/accounts/sessions/actions.ts";
import type { SessionRow } from "@/lib/accounts/sessions/queries.ts";
import { ActionForm } from "../editing/action-form.tsx";
import { Tag } from "../ui/tag.tsx";
import { SessionList } from "./session-list.tsx";

type OwnSessionsProps = { sessions: readonly SessionRow[]; current: string };

/** The person's own sessions, with this one marked. Each other session can be ended, or all of them. */
export function OwnSessions({ sessions, current }: OwnSessionsProps) {
  const t = useTranslations("account");
  const locale = useLocale();
  const others = sessions.filter(({ id }) => id !== current);
  return (
    <>
      <SessionList
        sessions={sessions}
        endOf={({ id }) =>
          id === current ? (
            <Tag tone="strong">{t("thisOne")}</Tag>
          ) : (
            <div className="-mx-3">
              <ActionForm
                action={endOwnSessionAction}
                fields={{ session: id, locale }}
                label={t("endSession")}
                tone="ghost"
                question={{ title: t("endSessionTitle"), text: t("endSessionText"), confirm: t("endSession") }}
              />
            </div>
          )
        }
      />
      {others.length > 0 && (
        <ActionForm
          action={endOtherSessionsAction}
          fields={{ locale }}
          label={t("endOthers")}
          question={{
            title: t("endOthersTitle"),
            text: t("endOthersText", { count: others.length }),
            confirm: t("endOthers"),
          }}
        />
      )}
    </>
  );
}
