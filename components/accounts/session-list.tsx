import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { SessionRow } from "@/lib/accounts/sessions/queries.ts";
import { ActTime } from "../ui/act-time.tsx";
import { DeviceName } from "./device-name.tsx";

type SessionListProps = {
  sessions: readonly SessionRow[];
  /** returns the last cell of a session's row */
  endOf?: (session: SessionRow) => ReactNode;
};

/** The browsers in which a person is signed in. */
export function SessionList({ sessions, endOf }: SessionListProps) {
  const t = useTranslations("account");
  return (
    <ul className="grid">
      {sessions.map((session) => (
        <li
          key={session.id}
          className="flex min-h-16 flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-hairline py-2 first:border-t"
        >
          <div>
            <DeviceName device={session.device} />
            <span className="flex flex-wrap gap-x-4 text-xs text-ink-faint">
              <span>
                {t("lastSeen")} <ActTime at={session.lastSeenAt} />
              </span>
              <span>
                {t("signedIn")} <ActTime at={session.startedAt} />
              </span>
            </span>
          </div>
          {endOf?.(session)}
        </li>
      ))}
    </ul>
  );
}
