import { useTranslations } from "next-intl";
import { closeBaseAction, reopenBaseAction } from "@/lib/bases/actions.ts";
import { ActionForm } from "../../editing/action-form.tsx";

/** Closes a practice base, or opens it again. Nothing is ever deleted. */
export function CloseBaseForm({ slug, isClosed }: { slug: string; isClosed: boolean }) {
  const t = useTranslations("directoryBase");
  if (isClosed) return <ActionForm action={reopenBaseAction} fields={{ slug }} label={t("reopen")} />;
  return (
    <ActionForm
      action={closeBaseAction}
      fields={{ slug }}
      label={t("close")}
      tone="danger"
      question={{ title: t("closeTitle"), text: t("closeText"), confirm: t("close") }}
    />
  );
}
