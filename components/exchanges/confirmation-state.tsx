import { useTranslations } from "next-intl";
import type { ExchangeMention } from "@/lib/revisions/views/schema.ts";

type ConfirmationStateProps = { exchange: Pick<ExchangeMention, "status" | "guests" | "host"> };

/** Says whether all sides have confirmed the record, "both" only where there are two; the knot next to it shows the same. */
export function ConfirmationState({ exchange: { status, guests } }: ConfirmationStateProps) {
  const t = useTranslations("exchange");
  const sides = guests.length + 1;
  return <>{status === "AGREED" ? t("agreed", { sides }) : t("notAgreed", { sides })}</>;
}
