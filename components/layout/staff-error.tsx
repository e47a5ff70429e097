"use client";

import { useTranslations } from "next-intl";
import { Button } from "../ui/button.tsx";

/** Shows a bug: what was not done, and the number under which the log has the details; never the text of the error. */
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
