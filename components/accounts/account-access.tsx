import { useLocale, useTranslations } from "next-intl";
import { reactivateUserAction, suspendUserAction } from "@/lib/accounts/users/actions.ts";
import type { UserEntry } from "@/lib/accounts/users/queries.ts";
import { ActionForm } from "../editing/action-form.tsx";

/** Suspends an account, or restores its access. */
export function AccountAccess({ user }: { user: UserEntry }) {
  const t = useTranslations("users");
  const locale = useLocale();
  const fields = { code: user.code, locale };
  if (user.status === "SUSPENDED") {
    return (
      <>
        <p className="max-w-2xl text-sm text-ink-soft">{t("suspendedText")}</p>
        <ActionForm action={reactivateUserAction} fields={fields} label={t("reactivate")} />
      </>
    );
  }
  return (
    <>
      <p className="max-w-2xl text-sm text-ink-soft">{t("suspendText")}</p>
      <ActionForm
        action={suspendUserAction}
        fields={fields}
        label={t("suspend")}
        tone="danger"
        question={{
          title: t("suspendTitle", { name: user.name }),
          text: t("suspendText"),
          confirm: t("suspend"),
        }}
      />
    </>
  );
}
