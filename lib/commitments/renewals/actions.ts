"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { listRenewableAgreements } from "./queries.ts";
import { chooseRenewedInput } from "./schema.ts";

export const chooseRenewedAgreementAction = saveAction(chooseRenewedInput, listRenewableAgreements);
