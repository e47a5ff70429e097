"use client";

import { usePathname } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";

/** The way to a new session and back to this page, where everything that was typed is put back. */
export function SignInAgain() {
  const t = useTranslations("saving");
  const next = encodeURIComponent(usePathname());
  return (
    <a href={`/${useLocale()}/sign-in?next=${next}`} data-comes-back="" className="text-sm">
      {t("signIn")}
    </a>
  );
}
