import { useTranslations } from "next-intl";
import { SelectField } from "../../ui/select-field.tsx";
import type { CollegeChoice } from "./group-labels.ts";

type PairCollegesProps = {
  guests: readonly CollegeChoice[];
  hosts: readonly CollegeChoice[];
  chosen: { guest: string; host: string };
  isMeeting: boolean;
  onGuest: (institutionId: string) => void;
  onHost: (institutionId: string) => void;
};

/** The colleges of a pair of schools, each where there are several to choose from. */
export function PairColleges({ guests, hosts, chosen, isMeeting, onGuest, onHost }: PairCollegesProps) {
  const t = useTranslations("groups");
  // between two sides that are alike there is nothing to choose
  const isChoice = isMeeting ? guests.length > 1 : guests.length > 1 || hosts.length > 1;
  if (!isChoice) return null;
  return (
    <div className="grid gap-3 sm:col-span-3 sm:grid-cols-2">
      {guests.length > 1 && (
        <SelectField
          label={t(isMeeting ? "firstCollege" : "guestCollege")}
          value={chosen.guest}
          onChange={onGuest}
          options={guests}
        />
      )}
      {hosts.length > 1 && (
        <SelectField
          label={t(isMeeting ? "secondCollege" : "hostCollege")}
          value={chosen.host}
          onChange={onHost}
          options={hosts}
        />
      )}
    </div>
  );
}
