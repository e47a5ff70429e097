"use client";

import { usePathname } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";

/** Leads to the sign-in page and back to this page, which restores everything that was typed. */
export function SignInAgain() {
  const t = useTranslations("saving");
  const next = encodeURIComponent(usePathname());
  return (
    <a href={`/${useLocale()}/sign-in?next=${next}`} data-comes-back="" className="text-sm">
      {t("signIn")}
    </a>
  );
}
