"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { SaveState } from "@/lib/platform/action-state.ts";
import type { FieldErrorCode } from "@/lib/platform/errors.ts";
import { Button } from "../ui/button.tsx";
import { TextAreaField } from "../ui/text-area-field.tsx";
import { OperationErrorNotice } from "./operation-error-notice.tsx";
import { type RecordRef, useOperations } from "./operations.ts";

type ReasonFormProps = {
  label: string;
  hint?: string;
  submitLabel: string;
  send: (ref: RecordRef, reason: string) => Promise<SaveState<unknown>>;
  onDone: () => void;
};

/** Does something that needs a reason, and keeps the reason where it is refused. */
export function ReasonForm({ label, hint, submitLabel, send, onDone }: ReasonFormProps) {
  const wrong = useTranslations("fieldErrors");
  const { isBusy, error, run } = useOperations();
  const [reason, setReason] = useState("");
  const [fieldError, setFieldError] = useState<FieldErrorCode | null>(null);
  const submit = async () => {
    if (isBusy) return;
    setFieldError(null);
    const answer = await run(async (ref) => {
      const state = await send(ref, reason);
      const problem = state.status === "refused" ? state.fields.reason : undefined;
      if (typeof problem === "string") setFieldError(problem);
      return state.status === "done" ? { ...state, result: true } : state;
    });
    if (answer !== null) onDone();
  };
  return (
    <form
      className="grid max-w-2xl gap-3"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextAreaField
        name="reason"
        label={label}
        hint={hint}
        required
        value={reason}
        error={fieldError === null ? undefined : wrong(fieldError)}
        onChange={(text) => {
          setReason(text);
          setFieldError(null);
        }}
      />
      {fieldError === null && <OperationErrorNotice error={error} />}
      <div>
        <Button type="submit" tone="quiet" aria-disabled={isBusy}>
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}
