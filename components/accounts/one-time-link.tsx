"use client";

import { useLocale, useTranslations } from "next-intl";
import type { LinkKind } from "@/lib/accounts/rules.ts";
import { CopyField } from "../ui/copy-field.tsx";
import { Notice } from "../ui/notice.tsx";

type OneTimeLinkProps = {
  issued: { code: string; kind: LinkKind; link: string | null };
  /** the page is that of the account, so that it needs no link to itself */
  isOnItsPage?: boolean;
};

/** A link that is shown only once, with advice on how to pass it on. */
export function OneTimeLink({ issued, isOnItsPage = false }: OneTimeLinkProps) {
  const t = useTranslations("users");
  const locale = useLocale();
  return (
    <div className="grid max-w-3xl gap-4">
      {issued.link === null ? (
        <Notice tone="plain">{t("linkShownBefore")}</Notice>
      ) : (
        <>
          <Notice tone="plain">{t(`linkMade.${issued.kind}`)}</Notice>
          <CopyField label={t("linkTitle")} text={issued.link} />
        </>
      )}
      {!isOnItsPage && (
        <p className="flex flex-wrap gap-x-6 text-sm">
          <a href={`/${locale}/admin/users/${issued.code}`} className="inline-flex min-h-11 items-center">
            {t("toAccount")}
          </a>
          <a href={`/${locale}/admin/users/new`} className="inline-flex min-h-11 items-center">
            {t("inviteAnother")}
          </a>
        </p>
      )}
    </div>
  );
}
