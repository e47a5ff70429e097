import type { ReadonlySides } from "@/lib/exchanges/rules.ts";
import type { InstitutionMention } from "@/lib/institutions/queries.ts";
import { PartyNames } from "./party-names.tsx";

/** Who visited whom in one line; who met, where nobody was host. */
export function PartySides({ sides }: { sides: ReadonlySides<InstitutionMention> }) {
  if (sides.participants.length > 0) return <PartyNames institutions={sides.participants} />;
  return (
    <>
      <span>
        <PartyNames institutions={sides.guests} />
      </span>
      <span>
        <span className="mx-2 text-ink-faint">→</span>
        <PartyNames institutions={sides.hosts} />
      </span>
    </>
  );
}
