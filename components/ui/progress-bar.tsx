/** Shows progress from 0 to 1. */
export function ProgressBar({ label, value }: { label: string; value: number }) {
  return (
    <progress
      aria-label={label}
      value={value}
      max={1}
      className="h-1.5 w-full appearance-none overflow-hidden rounded-full bg-leaf [&::-webkit-progress-bar]:bg-leaf [&::-webkit-progress-value]:bg-ink [&::-moz-progress-bar]:bg-ink"
    />
  );
}
