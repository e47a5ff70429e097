"use client";

import { useLocale, useTranslations } from "next-intl";

/** A new session in a tab of its own: this page stays as it is, and what was refused can be sent again. */
export function SignInInNewTab() {
  const t = useTranslations("saving");
  return (
    <a href={`/${useLocale()}/sign-in`} target="_blank" className="ms-3 whitespace-nowrap" rel="noopener">
      {t("signInBeside")}
    </a>
  );
}
