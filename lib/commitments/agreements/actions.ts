"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { addAgreement } from "./commands/add-agreement.ts";
import { addAgreementPerson } from "./commands/add-agreement-person.ts";
import { moveAgreement } from "./commands/move-agreement.ts";
import { moveAgreementPerson } from "./commands/move-agreement-person.ts";
import { removeAgreement } from "./commands/remove-agreement.ts";
import { removeAgreementPerson } from "./commands/remove-agreement-person.ts";
import { restoreAgreement } from "./commands/restore-agreement.ts";
import { restoreAgreementPerson } from "./commands/restore-agreement-person.ts";
import { saveAgreement } from "./commands/save-agreement.ts";
import { saveAgreementPerson } from "./commands/save-agreement-person.ts";
import { undoMoveAgreement } from "./commands/undo-move-agreement.ts";
import { undoMoveAgreementPerson } from "./commands/undo-move-agreement-person.ts";
import {
  addAgreementInput,
  addAgreementPersonInput,
  agreementInput,
  agreementPersonInput,
  moveAgreementInput,
  moveAgreementPersonInput,
  saveAgreementInput,
  saveAgreementPersonInput,
} from "./schema.ts";

export const addAgreementAction = saveAction(addAgreementInput, addAgreement);

export const saveAgreementAction = saveAction(saveAgreementInput, saveAgreement);

export const removeAgreementAction = saveAction(agreementInput, removeAgreement);

export const restoreAgreementAction = saveAction(agreementInput, restoreAgreement);

export const moveAgreementAction = saveAction(moveAgreementInput, moveAgreement);

export const undoMoveAgreementAction = saveAction(agreementInput, undoMoveAgreement);

export const addAgreementPersonAction = saveAction(addAgreementPersonInput, addAgreementPerson);

export const saveAgreementPersonAction = saveAction(saveAgreementPersonInput, saveAgreementPerson);

export const removeAgreementPersonAction = saveAction(agreementPersonInput, removeAgreementPerson);

export const restoreAgreementPersonAction = saveAction(agreementPersonInput, restoreAgreementPerson);

export const moveAgreementPersonAction = saveAction(moveAgreementPersonInput, moveAgreementPerson);

export const undoMoveAgreementPersonAction = saveAction(agreementPersonInput, undoMoveAgreementPerson);
