import { useLocale, useTranslations } from "next-intl";
import { withdrawLinkAction } from "@/lib/accounts/invitations/actions.ts";
import type { UserEntry } from "@/lib/accounts/users/queries.ts";
import { ActionForm } from "../editing/action-form.tsx";
import { ActTime } from "../ui/act-time.tsx";
import { IssueLinkForm } from "./issue-link-form.tsx";

/** The one-time link of an account: whether a link is still valid, and a button that makes a new one. */
export function AccountLink({ user, formKey }: { user: UserEntry; formKey: string }) {
  const t = useTranslations("users");
  const locale = useLocale();
  const kind = user.status === "INVITED" ? "COLLEAGUE" : "PASSWORD_RESET";
  return (
    <>
      <p className="max-w-2xl text-sm text-ink-soft">{t(`linkIntro.${kind}`)}</p>
      {user.link && (
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-y border-hairline py-3 text-sm">
          <p>
            {t(`linkOpen.${user.link.kind}`)}
            <span className="block text-xs text-ink-faint">
              {t("issued")} <ActTime at={user.link.issuedAt} />
              {user.link.issuedBy && ` · ${t("issuedBy", { name: user.link.issuedBy })}`}
              {" · "}
              {t("expires")} <ActTime at={user.link.expiresAt} />
            </span>
          </p>
          <ActionForm
            action={withdrawLinkAction}
            fields={{ code: user.code, locale }}
            label={t("withdraw")}
            tone="ghost"
            question={{ title: t("withdrawTitle"), text: t("withdrawText"), confirm: t("withdraw") }}
          />
        </div>
      )}
      <IssueLinkForm code={user.code} formKey={formKey} kind={kind} />
    </>
  );
}
