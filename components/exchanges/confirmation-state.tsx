import { useTranslations } from "next-intl";
import type { HeldStatus } from "@/lib/exchanges/rules.ts";

/** Whether both colleges stand behind the record, in words; the knot beside it says the same. */
export function ConfirmationState({ status }: { status: HeldStatus }) {
  const t = useTranslations("exchange");
  return <>{status === "AGREED" ? t("agreed") : t("notAgreed")}</>;
}
