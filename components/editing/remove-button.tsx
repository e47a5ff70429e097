import { IconButton } from "../ui/icon-button.tsx";
import type { SpriteIconName } from "../ui/sprite-icon.tsx";

type RemoveButtonProps = {
  icon: SpriteIconName;
  label: string;
  /** false: the tab key passes it by, because another key does the same */
  isTabStop?: boolean;
  onRemove: () => void;
};

/** Removes a row. Ignores the second click of a double click, which would hit the next row. */
export function RemoveButton({ icon, label, isTabStop = true, onRemove }: RemoveButtonProps) {
  return (
    <IconButton
      icon={icon}
      label={label}
      tabIndex={isTabStop ? undefined : -1}
      onClick={({ detail }) => detail < 2 && onRemove()}
    />
  );
}
