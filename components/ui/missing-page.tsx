import { ButtonLink } from "./button";
import { PageBody } from "./page-body";
import { PageHeader } from "./page-header";

type Explained = { title: string; sentence: string; href: string; label: string };

/**
 * Not found, inside the shell: what may have happened, and a link back (`href`, `label`). A `denial` says instead why
 * this person cannot see it.
 */
export function MissingPage({
  href,
  label,
  denial,
}: {
  href: string;
  label: string;
  denial?: Explained | null;
}) {
  const shown = denial ?? {
    title: "Page not found",
    sentence: "It may have moved, or belong to an account you’re not signed in to.",
    href,
    label,
  };
  return (
    <>
      <PageHeader title={shown.title} description={shown.sentence} />
      <PageBody>
        <ButtonLink href={shown.href} variant="primary">
          {shown.label}
        </ButtonLink>
      </PageBody>
    </>
  );
}
