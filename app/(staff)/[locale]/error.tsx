"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button.tsx";

/** A bug: says what was not done and gives the number under which the log has the rest; never the error's own text. */
export default function StaffError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("staff");
  return (
    <main className="mx-auto grid max-w-md gap-5 px-5 py-16">
      <h1 className="text-2xl">{t("errorTitle")}</h1>
      <p>{t("error")}</p>
      {error.digest && (
        <p className="text-sm text-ink-soft">
          {t("requestId")}: <code>{error.digest}</code>
        </p>
      )}
      <Button type="button" onClick={reset}>
        {t("retry")}
      </Button>
    </main>
  );
}
