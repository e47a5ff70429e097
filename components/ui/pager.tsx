/** Links to other pages of a list; leaves out those that do not exist. */
export function Pager({
  label,
  links,
}: {
  label: string;
  links: readonly { href: string; label: string; rel?: "next" | "prev" }[];
}) {
  if (links.length === 0) return null;
  return (
    <nav aria-label={label} className="flex flex-wrap gap-6 text-sm print:hidden">
      {links.map((link) => (
        <a key={link.href} href={link.href} rel={link.rel} className="inline-flex min-h-11 items-center">
          {link.label}
        </a>
      ))}
    </nav>
  );
}
