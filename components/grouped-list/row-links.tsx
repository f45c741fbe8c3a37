import { useRouter } from "next/navigation";
import type { KeyboardEvent, MouseEvent, ReactNode } from "react";

function rowLink(target: EventTarget | null) {
  return target instanceof Element ? target.closest<HTMLAnchorElement>("a.row-link") : null;
}

/**
 * Follows the links of the rows inside without reloading the page, with one listener for all; the arrow keys move from row
 * to row. `stays` is for rows that open over the list, which then does not scroll.
 */
export function RowLinks({ stays = false, children }: { stays?: boolean; children: ReactNode }) {
  const router = useRouter();

  const open = (event: MouseEvent) => {
    const link = rowLink(event.target);
    const wantsNewTab =
      event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
    if (!link || wantsNewTab) return;
    event.preventDefault();
    router.push(link.pathname + link.search, { scroll: !stays });
  };

  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const link = rowLink(event.target);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!link || !step) return;
    const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>("a.row-link")];
    const next = links[links.indexOf(link) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  return (
    <div onClick={open} onKeyDown={walk}>
      {children}
    </div>
  );
}
