import type { ReactNode } from "react";

type FieldFrameProps = {
  id: string;
  label: string;
  /** hides the label from view but not from screen readers, as in a table whose header shows it */
  hideLabel?: boolean | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  children: ReactNode;
};

/** The frame of every field: its label, its hint and its error. */
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
