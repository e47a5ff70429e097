"use server";

import { formAction, saveAction } from "@/lib/platform/action.ts";
import { confirmTitle, createAppointment, endAppointment, saveAppointment } from "./commands.ts";
import { appointmentInput, createAppointmentInput, endAppointmentInput, saveAppointmentInput } from "./schema.ts";

export const createAppointmentAction = formAction(createAppointmentInput, createAppointment);

export const saveAppointmentAction = saveAction(saveAppointmentInput, saveAppointment);

export const endAppointmentAction = formAction(endAppointmentInput, endAppointment);

export const confirmTitleAction = formAction(appointmentInput, confirmTitle);
