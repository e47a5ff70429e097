"use client";

import { useLocale, useTranslations } from "next-intl";
import { confirmNamingAction } from "@/lib/revisions/names/actions.ts";
import type { Naming } from "@/lib/revisions/namings/queries.ts";
import { useDebouncedRefresh } from "../../editing/debounced-refresh.ts";
import { OperationErrorNotice } from "../../editing/operation-error-notice.tsx";
import { useOperations } from "../../editing/operations.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { LocalizedText } from "../../ui/localized-text.tsx";
import { RecordLine } from "./record-line.tsx";

type NamingEntryProps = { naming: Naming; mayConfirm: boolean };

/** A record in which readers see people of the own college by name, and the button that says that it was seen. */
export function NamingEntry({ naming: { record, by, reason, kind }, mayConfirm }: NamingEntryProps) {
  const t = useTranslations("naming");
  const of = kind === "GROUP" ? "ofGroup." : "";
  const locale = useLocale();
  const { isBusy, error, run } = useOperations();
  const refresh = useDebouncedRefresh();
  const confirm = async () => {
    const answer = isBusy ? null : await run((ref) => confirmNamingAction(ref));
    if (answer !== null) refresh();
  };
  return (
    <RecordLine record={record} href={`/${locale}/admin/exchanges/${record.code}#delegations`}>
      <div className="naming-task">
        <p>
          {by ? t.rich(`${of}namedBy`, { by: () => <LocalizedText label={by} /> }) : t(`${of}namedByPortal`)}
          {reason !== null && <span className="block whitespace-pre-line">{t("reasonGiven", { reason })}</span>}
        </p>
        {mayConfirm && (
          <ConfirmDialog
            title={t(`${of}seenTitle`)}
            text={t("seenText", { code: record.code })}
            confirmLabel={t(`${of}seen`)}
            trigger={
              <Button type="button" tone="quiet" className="px-3" aria-disabled={isBusy}>
                {t(`${of}seen`)}
              </Button>
            }
            onConfirm={() => void confirm()}
          />
        )}
      </div>
      <OperationErrorNotice error={error} />
    </RecordLine>
  );
}
