"use client";

import { useLocale, useTranslations } from "next-intl";

/** Opens the sign-in page in a new tab. This page stays as it is, so that the person can send the form again. */
export function SignInInNewTab() {
  const t = useTranslations("saving");
  return (
    <a href={`/${useLocale()}/sign-in`} target="_blank" className="ms-3 whitespace-nowrap" rel="noopener">
      {t("signInBeside")}
    </a>
  );
}
