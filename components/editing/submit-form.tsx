import type { ReactNode } from "react";
import type { FormState } from "@/lib/platform/action-state.ts";
import { Button } from "../ui/button.tsx";
import { FormRefusal } from "./form-refusal.tsx";

type SubmitFormProps = {
  /** the result of `useFormAction` */
  form: readonly [state: FormState<unknown>, action: (form: FormData) => void, isPending: boolean];
  className: string;
  /** further values that the form sends; undefined is left out */
  hidden?: Readonly<Record<string, string | undefined>>;
  label: string;
  /** the label while the form is being sent */
  pendingLabel?: string;
  /** the width of the button; "quiet" for a form among others */
  button?: "wide" | "narrow" | "quiet";
  /** replaces the plain refusal */
  refusal?: ReactNode;
  children: ReactNode;
};

/** A form with one submit button: shows its refusal, its fields and the button. */
export function SubmitForm(props: SubmitFormProps) {
  const { form, className, hidden = {}, label, pendingLabel = label, button = "wide", refusal, children } = props;
  const [state, action, isPending] = form;
  return (
    <form action={action} className={className} noValidate>
      {refusal ?? <FormRefusal state={state} />}
      {children}
      {Object.entries(hidden).map(
        ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <Button
        type="submit"
        tone={button === "quiet" ? "quiet" : undefined}
        aria-disabled={isPending}
        className={button === "wide" ? undefined : "justify-self-start"}
      >
        {isPending ? pendingLabel : label}
      </Button>
    </form>
  );
}
