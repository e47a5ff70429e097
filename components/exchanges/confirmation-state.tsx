import { useTranslations } from "next-intl";
import type { HeldStatus } from "@/lib/exchanges/rules.ts";

/** Says whether both colleges have confirmed the record; the knot next to it shows the same. */
export function ConfirmationState({ status }: { status: HeldStatus }) {
  const t = useTranslations("exchange");
  return <>{status === "AGREED" ? t("agreed") : t("notAgreed")}</>;
}
