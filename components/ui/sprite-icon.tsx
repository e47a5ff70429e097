/** The icons of `IconSprite`. */
export type SpriteIconName = "handle" | "up" | "down" | "remove" | "close" | "directory" | "add" | "check";

/** An icon whose shape stands once on the page, in `IconSprite`. */
export function SpriteIcon({ name, className }: { name: SpriteIconName; className: string }) {
  return (
    <svg aria-hidden="true" className={className}>
      <use href={`#icon-${name}`} />
    </svg>
  );
}
