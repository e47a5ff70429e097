import { endsOf, type ReadonlySides } from "@/lib/exchanges/rules.ts";
import type { InstitutionMention } from "@/lib/institutions/queries.ts";
import { MeetingLine } from "../layout/meeting-line.tsx";

type PartiesLineProps = {
  sides: ReadonlySides<Pick<InstitutionMention, "accent">>;
  /** all of them have confirmed the record */
  closed: boolean;
};

/** The line between the sides of an exchange. */
export function PartiesLine({ sides, closed }: PartiesLineProps) {
  const [first, second] = endsOf(sides).map((end) => end.map(({ accent }) => accent));
  return <MeetingLine closed={closed} guests={first ?? []} hosts={second ?? []} upright />;
}
