"use client";

import { type ReactNode, useRef, useState } from "react";
import type { FormAction } from "@/lib/platform/action-state.ts";
import { Button } from "../ui/button.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { useFormAction } from "./form-action.ts";
import { FormRefusal } from "./form-refusal.tsx";

type ActionFormProps<Result> = {
  action: FormAction<Result>;
  /** the fields that the form sends */
  fields: Readonly<Record<string, string>>;
  label: string;
  /** the accessible name of the button, for a label that does not name its object */
  name?: string;
  tone?: "quiet" | "ghost" | "danger";
  /** the question before the form is sent; without one it is sent at once */
  question?: { title: string; text: ReactNode; confirm: string };
};

/** A form with one button. With JavaScript it can ask before it is sent. */
export function ActionForm<Result>({ action, fields, label, name, tone = "quiet", question }: ActionFormProps<Result>) {
  const [state, send, isPending] = useFormAction(action);
  const [isAsking, setIsAsking] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const isConfirmed = useRef(false);
  return (
    <form
      ref={form}
      action={send}
      className="grid justify-items-start gap-3"
      onSubmit={(event) => {
        if (!question || isConfirmed.current) {
          isConfirmed.current = false;
          return;
        }
        event.preventDefault();
        setIsAsking(true);
      }}
    >
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <Button type="submit" tone={tone} aria-disabled={isPending} aria-label={name}>
        {label}
      </Button>
      <FormRefusal state={state} />
      {question && (
        <ConfirmDialog
          title={question.title}
          text={question.text}
          confirmLabel={question.confirm}
          tone={tone === "danger" ? "danger" : "plain"}
          isOpen={isAsking}
          onOpenChange={setIsAsking}
          onConfirm={() => {
            isConfirmed.current = true;
            form.current?.requestSubmit();
          }}
        />
      )}
    </form>
  );
}
