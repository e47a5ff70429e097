"use client";

import { useTranslations } from "next-intl";

/** Stands where the editor will stand, in its size. */
export function EditorLoading() {
  const t = useTranslations("editor");
  return (
    <p className="grid min-h-80 place-content-center rounded-[3px] border border-hairline text-sm text-ink-faint">
      {t("loading")}
    </p>
  );
}
