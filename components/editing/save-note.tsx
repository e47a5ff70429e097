import { Check, CircleAlert, CloudOff, LoaderCircle, PencilLine } from "lucide-react";

const LOOKS = {
  idle: null,
  waiting: PencilLine,
  saving: LoaderCircle,
  saved: Check,
  conflict: CircleAlert,
  refused: CircleAlert,
  offline: CloudOff,
} as const;

type SaveNoteProps = { state: keyof typeof LOOKS; text: string };

/** What became of what was typed, in words; read out when it changes. */
export function SaveNote({ state, text }: SaveNoteProps) {
  const Icon = LOOKS[state];
  const isProblem = state === "conflict" || state === "refused" || state === "offline";
  return (
    <p
      aria-live="polite"
      className={`flex min-h-6 items-center gap-1.5 text-xs ${isProblem ? "text-danger" : "text-ink-faint"}`}
    >
      {Icon && <Icon aria-hidden="true" className="size-4 shrink-0" strokeWidth={1.75} />}
      {text}
    </p>
  );
}
