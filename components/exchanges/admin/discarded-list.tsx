import { useLocale, useTranslations } from "next-intl";
import { restoreExchangeAction } from "@/lib/exchanges/lifecycle/actions.ts";
import type { DiscardedExchange } from "@/lib/exchanges/lifecycle/queries.ts";
import { ActionForm } from "../../editing/action-form.tsx";
import { ActTime } from "../../ui/act-time.tsx";
import { RecordLine } from "./record-line.tsx";

type DiscardedListProps = {
  exchanges: readonly DiscardedExchange[];
  /** the record that was just discarded */
  justNow: string | null;
};

/** Discarded records, each with the last day on which it can be restored. */
export function DiscardedList({ exchanges, justNow }: DiscardedListProps) {
  const t = useTranslations("adminExchanges");
  const locale = useLocale();
  return (
    <ol className="grid border-b border-hairline">
      {exchanges.map((exchange) => (
        <li
          key={exchange.code}
          className="grid gap-x-8 gap-y-3 border-t border-hairline py-4 md:grid-cols-[minmax(0,1fr)_auto]"
          aria-current={exchange.code === justNow ? true : undefined}
        >
          <RecordLine record={exchange} heading="h2">
            <p className="mt-1 text-xs text-ink-faint">
              {exchange.by === null ? t("discardedAt") : t("discardedBy", { by: exchange.by })}{" "}
              <ActTime at={exchange.discardedAt} />
            </p>
            <p className="text-xs text-ink-faint">
              {t("restorableUntil")} <ActTime at={exchange.restorableUntil} />
            </p>
          </RecordLine>
          <div className="ps-7 md:ps-0">
            <ActionForm
              action={restoreExchangeAction}
              fields={{ code: exchange.code, locale }}
              label={exchange.code === justNow ? t("undo") : t("restore")}
            />
          </div>
        </li>
      ))}
    </ol>
  );
}
