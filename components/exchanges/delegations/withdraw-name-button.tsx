"use client";

import { useTranslations } from "next-intl";
import { withdrawNameAction } from "@/lib/revisions/names/actions.ts";
import { useDebouncedRefresh } from "../../editing/debounced-refresh.ts";
import { OperationErrorNotice } from "../../editing/operation-error-notice.tsx";
import { useOperations } from "../../editing/operations.ts";
import { Button } from "../../ui/button.tsx";

type WithdrawNameButtonProps = { memberId: string; name: string };

/** Takes a name from readers at once. The page is loaded again after that. */
export function WithdrawNameButton({ memberId, name }: WithdrawNameButtonProps) {
  const t = useTranslations("naming");
  const { isBusy, error, run } = useOperations();
  const refresh = useDebouncedRefresh();
  const withdraw = async () => {
    const answer = isBusy ? null : await run((ref) => withdrawNameAction({ ...ref, memberId }));
    if (answer !== null) refresh();
  };
  return (
    <>
      <Button
        type="button"
        tone="quiet"
        aria-label={t("withdrawNamed", { name })}
        aria-disabled={isBusy}
        onClick={() => void withdraw()}
      >
        {t("withdraw")}
      </Button>
      <OperationErrorNotice error={error} />
    </>
  );
}
