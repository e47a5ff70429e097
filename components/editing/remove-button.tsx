import { IconButton } from "../ui/icon-button.tsx";
import type { SpriteIconName } from "../ui/sprite-icon.tsx";

type RemoveButtonProps = {
  icon: SpriteIconName;
  label: string;
  /** -1 where the keyboard finds it in the open row only */
  tabIndex?: number | undefined;
  onRemove: () => void;
};

/** Removes a row. Ignores the second click of a double click, which would hit the next row. */
export function RemoveButton({ icon, label, tabIndex, onRemove }: RemoveButtonProps) {
  return (
    <IconButton icon={icon} label={label} tabIndex={tabIndex} onClick={({ detail }) => detail < 2 && onRemove()} />
  );
}
