"use server";

import { refresh } from "next/cache";
import { formAction, saveAction } from "@/lib/platform/action.ts";
import { confirmTitle } from "./commands/confirm-title.ts";
import { createAppointment } from "./commands/create-appointment.ts";
import { endAppointment } from "./commands/end-appointment.ts";
import { saveAppointment } from "./commands/save-appointment.ts";
import { appointmentInput, createAppointmentInput, endAppointmentInput, saveAppointmentInput } from "./schema.ts";

// No public page shows appointments, so only the page of the person is refreshed.

export const createAppointmentAction = formAction(createAppointmentInput, async (actor, input) => {
  const created = await createAppointment(actor, input);
  refresh();
  return created;
});

export const saveAppointmentAction = saveAction(saveAppointmentInput, saveAppointment);

export const endAppointmentAction = formAction(endAppointmentInput, async (actor, input) => {
  const ended = await endAppointment(actor, input);
  refresh();
  return ended;
});

export const confirmTitleAction = formAction(appointmentInput, async (actor, input) => {
  const confirmed = await confirmTitle(actor, input);
  refresh();
  return confirmed;
});
