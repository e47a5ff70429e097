import type { InstitutionItem } from "@/lib/institutions/public.ts";
import { InstitutionCard } from "./institution-card.tsx";

type InstitutionListProps = { institutions: readonly InstitutionItem[]; heading: "h2" | "h3" };

/** The colleges, in two columns on a wide page. */
export function InstitutionList({ institutions, heading }: InstitutionListProps) {
  return (
    <ul className="institutions grid gap-x-12 gap-y-10 sm:grid-cols-2 print:grid-cols-2">
      {institutions.map((institution) => (
        <li key={institution.slug}>
          <InstitutionCard heading={heading} institution={institution} />
        </li>
      ))}
    </ul>
  );
}
