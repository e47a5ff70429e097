import type { ReactNode } from "react";

type FieldFrameProps = {
  id: string;
  label: string;
  /** the label is read out and not drawn, as in a table whose head says it */
  hideLabel?: boolean | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  children: ReactNode;
};

/** What every field has around it: its label, its hint and what is wrong with it. */
export function FieldFrame({ id, label, hideLabel = false, hint, error, children }: FieldFrameProps) {
  return (
    <div className="grid content-start gap-1.5">
      <label htmlFor={id} className={hideLabel ? "sr-only" : "text-sm font-medium"}>
        {label}
      </label>
      {children}
      {hint && (
        <p id={`${id}-hint`} className="text-xs text-ink-faint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="text-sm text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
