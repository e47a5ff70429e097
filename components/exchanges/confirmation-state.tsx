import { useTranslations } from "next-intl";
import { countSides } from "@/lib/exchanges/rules.ts";
import type { ExchangeMention } from "@/lib/revisions/views/schema.ts";

type ConfirmationStateProps = { exchange: Pick<ExchangeMention, "status" | "guests" | "hosts" | "participants"> };

/** Says whether all sides have confirmed the record, "both" only where there are two; the knot next to it shows the same. */
export function ConfirmationState({ exchange }: ConfirmationStateProps) {
  const t = useTranslations("exchange");
  const sides = countSides(exchange);
  return <>{exchange.status === "AGREED" ? t("agreed", { sides }) : t("notAgreed", { sides })}</>;
}
