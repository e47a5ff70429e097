import type { ReactNode } from "react";

type FieldFrameProps = {
  id: string;
  label: string;
  /** hides the label from view but not from screen readers, as in a table whose header shows it */
  hideLabel?: boolean | undefined;
  /** a short word for the language of the text, which stands in the field */
  mark?: string | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  children: ReactNode;
};

/** The frame of every field: its label, its hint and its error. */
export function FieldFrame({ id, label, hideLabel = false, mark, hint, error, children }: FieldFrameProps) {
  return (
    <div className={hideLabel ? "field-frame" : "field-frame field-named"}>
      <label htmlFor={id} className={hideLabel ? "sr-only" : "field-label"}>
        {label}
      </label>
      {mark === undefined ? (
        children
      ) : (
        <div className="field-marked">
          <span aria-hidden="true" className="field-mark">
            {mark}
          </span>
          {children}
        </div>
      )}
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
