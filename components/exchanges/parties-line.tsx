import type { InstitutionMention } from "@/lib/institutions/queries.ts";
import { MeetingLine } from "../layout/meeting-line.tsx";

type PartiesLineProps = {
  guests: readonly InstitutionMention[];
  hosts: readonly InstitutionMention[];
  /** all of them have confirmed the record */
  closed: boolean;
};

const accentsOf = (institutions: readonly InstitutionMention[]) => institutions.map(({ accent }) => accent);

/** The line between the sides of an exchange. */
export function PartiesLine({ guests, hosts, closed }: PartiesLineProps) {
  return <MeetingLine closed={closed} guests={accentsOf(guests)} hosts={accentsOf(hosts)} upright />;
}
