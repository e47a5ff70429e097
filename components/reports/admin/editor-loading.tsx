"use client";

import { useTranslations } from "next-intl";

/** A placeholder of the editor's size while it loads. */
export function EditorLoading() {
  const t = useTranslations("editor");
  return (
    <p className="grid min-h-80 place-content-center rounded-[3px] border border-hairline text-sm text-ink-faint">
      {t("loading")}
    </p>
  );
}
