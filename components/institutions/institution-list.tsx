import type { InstitutionItem } from "@/lib/institutions/queries.ts";
import { InstitutionCard } from "./institution-card.tsx";

/** The colleges, two abreast where there is room. */
export function InstitutionList({ institutions }: { institutions: readonly InstitutionItem[] }) {
  return (
    <ul className="institutions grid gap-x-12 gap-y-10 sm:grid-cols-2">
      {institutions.map((institution) => (
        <li key={institution.slug}>
          <InstitutionCard institution={institution} />
        </li>
      ))}
    </ul>
  );
}
