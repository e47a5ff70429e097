import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { RecordChange } from "@/lib/exchanges/todo/queries.ts";
import { ActTime } from "../../ui/act-time.tsx";
import { changedPart } from "./changed-part.ts";
import { RecordLine } from "./record-line.tsx";

type ChangeLineProps = { change: RecordChange; href: string; children?: ReactNode };

/** A record with the last change to it: who changed which part, and when. */
export function ChangeLine({ change: { record, by, at, ...change }, href, children }: ChangeLineProps) {
  const t = useTranslations("adminExchanges");
  return (
    <RecordLine record={record} href={href}>
      <span className="block">{t(`changed.${changedPart(change)}`, { by: by ?? t("somebody") })}</span>
      <span className="text-xs text-ink-faint">
        <ActTime at={at} />
      </span>
      {children}
    </RecordLine>
  );
}
