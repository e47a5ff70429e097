import { useTranslations } from "next-intl";
import { closeInstitutionAction, reopenInstitutionAction } from "@/lib/institutions/actions.ts";
import { ActionForm } from "../../editing/action-form.tsx";

/** Closes a college, or opens it again. Nothing is ever deleted. */
export function CloseInstitutionForm({ slug, isClosed }: { slug: string; isClosed: boolean }) {
  const t = useTranslations("directoryInstitution");
  if (isClosed) return <ActionForm action={reopenInstitutionAction} fields={{ slug }} label={t("reopen")} />;
  return (
    <ActionForm
      action={closeInstitutionAction}
      fields={{ slug }}
      label={t("close")}
      tone="danger"
      question={{ title: t("closeTitle"), text: t("closeText"), confirm: t("close") }}
    />
  );
}
