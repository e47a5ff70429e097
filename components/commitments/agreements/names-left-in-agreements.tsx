"use client";

import { useLocale, useTranslations } from "next-intl";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { withdrawNameAction } from "@/lib/revisions/names/actions.ts";
import type { ShownName } from "@/lib/revisions/names/queries.ts";
import { useDebouncedRefresh } from "../../editing/debounced-refresh.ts";
import { OperationErrorNotice } from "../../editing/operation-error-notice.tsx";
import { useOperations } from "../../editing/operations.ts";
import { Button } from "../../ui/button.tsx";

/** The names that readers see in an agreement although the record names these people no more; each can be withdrawn. */
export function NamesLeftInAgreements({ names }: { names: readonly ShownName[] }) {
  const t = useTranslations("naming");
  const locale = useLocale();
  const operations = useOperations();
  const refresh = useDebouncedRefresh();
  if (names.length === 0) return null;
  const withdraw = async (memberId: string) => {
    if (operations.isBusy) return;
    const answer = await operations.run((ref) => withdrawNameAction({ ...ref, memberId }));
    if (answer !== null) refresh();
  };
  return (
    <div className="grid gap-2 border-s-2 border-rule bg-leaf px-4 py-2 text-sm print:hidden">
      <p>{t("leftToReaders")}</p>
      <ul className="grid gap-1">
        {names.map(({ memberId, name: label, mayWithdraw }) => {
          const name = inLocale(label, locale).text;
          return (
            <li key={memberId} className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <span className="font-serif font-semibold">{name}</span>
              {mayWithdraw && (
                <Button
                  type="button"
                  tone="quiet"
                  aria-label={t("withdrawNamed", { name })}
                  onClick={() => void withdraw(memberId)}
                >
                  {t("withdraw")}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <OperationErrorNotice error={operations.error} />
    </div>
  );
}
