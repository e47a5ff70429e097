import { useLocale, useTranslations } from "next-intl";
import type { AgreementEntry } from "@/lib/commitments/agreements/queries.ts";
import { AgreementLine } from "./agreement-line.tsx";
import { personWords } from "./person-name.ts";
import { RenewedLink } from "./renewed-link.tsx";
import type { SigningSides } from "./signing-side.ts";

type AgreementFactsProps = { agreements: readonly AgreementEntry[]; sides: SigningSides };

/** The agreements, read-only. */
export function AgreementFacts({ agreements, sides }: AgreementFactsProps) {
  const t = useTranslations("agreements");
  const locale = useLocale();
  if (agreements.length === 0) return <p className="text-sm text-ink-soft">{t("none")}</p>;
  return (
    <ol className="grid gap-4 text-sm wrap-anywhere">
      {agreements.map(({ id, values, people, renewed }) => (
        <li key={id} className="grid gap-1">
          <AgreementLine values={values} />
          {values.act === "RENEWED" && renewed && <RenewedLink agreement={renewed} />}
          <ul className="grid gap-0.5 ps-4">
            {people.map((person) => {
              const { name, capacity } = personWords(person, person.values, sides, locale);
              return (
                <li key={person.id}>
                  <span className="text-ink-faint">{t(`roleOf.${person.values.role}`)}</span> {name}
                  {capacity && <span className="text-ink-soft"> · {capacity}</span>}
                </li>
              );
            })}
          </ul>
        </li>
      ))}
    </ol>
  );
}
