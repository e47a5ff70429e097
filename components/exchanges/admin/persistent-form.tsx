"use client";

import { type ReactNode, startTransition } from "react";

type PersistentFormProps = { action: (form: FormData) => void; children: ReactNode };

/**
 * A form that keeps its values after a refusal. React resets a form after its action, which would also reset each
 * select to its first value. Without JavaScript the browser sends it.
 */
export function PersistentForm({ action, children }: PersistentFormProps) {
  return (
    <form
      action={action}
      className="grid max-w-3xl gap-8"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const { submitter } = event.nativeEvent as SubmitEvent;
        const form = new FormData(event.currentTarget, submitter);
        startTransition(() => action(form));
      }}
    >
      {/* Enter presses the first button of a form, which must not be the one that creates "anyway" */}
      <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
      {children}
    </form>
  );
}
