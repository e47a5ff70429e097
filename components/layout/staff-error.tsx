"use client";

import { useTranslations } from "next-intl";
import { Button } from "../ui/button.tsx";

/** A bug: says what was not done and gives the number under which the log has the rest; never the error's own text. */
export function StaffError({ digest, onRetry }: { digest: string | undefined; onRetry: () => void }) {
  const t = useTranslations("staff");
  return (
    <div className="grid max-w-md justify-items-start gap-5">
      <h1 className="text-2xl">{t("errorTitle")}</h1>
      <p>{t("error")}</p>
      {digest && (
        <p className="text-sm text-ink-soft">
          {t("requestId")}: <code>{digest}</code>
        </p>
      )}
      <Button type="button" onClick={onRetry}>
        {t("retry")}
      </Button>
    </div>
  );
}
