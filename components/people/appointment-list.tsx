import { useTranslations } from "next-intl";
import type { UnitChoice } from "@/lib/institutions/units/queries.ts";
import { confirmTitleAction } from "@/lib/people/appointments/actions.ts";
import type { AppointmentEntry } from "@/lib/people/appointments/queries.ts";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import { ActionForm } from "../editing/action-form.tsx";
import { UnconfirmedWording } from "../editing/unconfirmed-wording.tsx";
import { Disclosure } from "../ui/disclosure.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { AppointmentLine } from "./appointment-line.tsx";
import { AppointmentSection } from "./appointment-section.tsx";
import { EndAppointmentForm } from "./end-appointment-form.tsx";

type AppointmentListProps = {
  appointments: readonly (AppointmentEntry & { mayEdit: boolean; mayConfirm: boolean })[];
  units: readonly UnitChoice[];
  userId: string;
  today: CalendarDay;
};

/** The appointments of a person, current ones first. Each opens to its fields when the actor may edit it. */
export function AppointmentList({ appointments, units, userId, today }: AppointmentListProps) {
  const t = useTranslations("people");
  if (appointments.length === 0) return <EmptyState text={t("noAppointments")} />;
  const line = (appointment: AppointmentEntry) => (
    <AppointmentLine appointment={appointment} today={today} isOneOfMany={appointments.length > 1} />
  );
  return (
    <ul className="border-t border-hairline">
      {appointments.map((appointment) => (
        <li key={appointment.id}>
          {appointment.mayEdit ? (
            <Disclosure title={line(appointment)}>
              <UnconfirmedWording languages={appointment.title.provisional}>
                {appointment.mayConfirm && (
                  <ActionForm action={confirmTitleAction} fields={{ id: appointment.id }} label={t("confirmTitle")} />
                )}
              </UnconfirmedWording>
              <AppointmentSection
                userId={userId}
                appointment={appointment}
                units={units.filter(({ institutionId }) => institutionId === appointment.institutionId)}
              />
              {appointment.values.validTo === null && <EndAppointmentForm id={appointment.id} today={today} />}
            </Disclosure>
          ) : (
            <p className="border-b border-hairline py-3">{line(appointment)}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
