import { useTranslations } from "next-intl";
import type { Roster } from "@/lib/exchanges/delegations/queries.ts";
import type { NameWithdrawal } from "./name-withdrawal.ts";
import { namedMembers } from "./named-members.ts";

/** Says that readers see names of the delegation, where they do. */
export function NamesShownNote({ roster, withdrawal }: { roster: Roster; withdrawal: NameWithdrawal }) {
  const t = useTranslations("delegations");
  const areShown = namedMembers(roster).some(({ id }) => withdrawal.isShown(id));
  return areShown && <p className="text-xs text-ink-faint">{t("namesShown")}</p>;
}
