import type { GroupEntry } from "@/lib/exchanges/groups/queries.ts";
import { LocalizedText } from "../../ui/localized-text.tsx";

/** Two schools that met, the guest's first as on the public page. */
export function PairLine({ pair }: { pair: Pick<GroupEntry["pairings"][number], "host" | "guest"> }) {
  return (
    <span className="inline-flex min-w-0 flex-wrap items-baseline gap-x-2 font-serif">
      <span>
        <LocalizedText label={pair.guest} />
      </span>
      <span aria-hidden="true" className="text-rule">
        —
      </span>
      <span>
        <LocalizedText label={pair.host} />
      </span>
    </span>
  );
}
