import { useLocale, useTranslations } from "next-intl";
import type { AgreementPersonEntry } from "@/lib/commitments/agreements/queries.ts";
import type { AgreementPersonValues } from "@/lib/commitments/agreements/schema.ts";
import { nameShowing } from "@/lib/exchanges/delegations/rules.ts";
import { Tag } from "../../ui/tag.tsx";
import { personWords } from "./person-name.ts";
import type { SigningSides } from "./signing-side.ts";

type PersonLineProps = { person: AgreementPersonEntry; values: AgreementPersonValues; sides: SigningSides };

/** Somebody of an agreement in a line: role, name, capacity, who signed in place, and what readers see. */
export function PersonLine({ person, values, sides }: PersonLineProps) {
  const t = useTranslations("agreements");
  const delegations = useTranslations("delegations");
  const locale = useLocale();
  const { name, capacity } = personWords(person, values, sides, locale);
  const representative = sides.members.find(({ id }) => id === values.representativeId);
  return (
    <span className="flex min-w-0 flex-wrap items-baseline gap-x-3 gap-y-0.5">
      <Tag>{t(`roleOf.${values.role}`)}</Tag>
      <span className="min-w-0 font-serif">{name}</span>
      {capacity && <span className="text-sm text-ink-soft">{capacity}</span>}
      {representative && (
        <span className="text-sm text-ink-soft">{t("representedBy", { name: representative.name })}</span>
      )}
      {representative?.isAbsent && <small className="text-danger">{t("representativeAbsent")}</small>}
      <small className="text-ink-faint">
        {person.memberId === null ? delegations(nameShowing(values)) : t("memberNamed")}
      </small>
    </span>
  );
}
