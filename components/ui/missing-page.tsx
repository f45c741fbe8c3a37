import { ButtonLink } from "./button";
import { PageBody } from "./page-body";
import { PageHeader } from "./page-header";

/** Not found, inside the shell: what may have happened, and a link back (`href`, `label`). */
export function MissingPage({ href, label }: { href: string; label: string }) {
  return (
    <>
      <PageHeader
        title="Page not found"
        description="It may have moved, or belong to an account you’re not signed in to."
      />
      <PageBody>
        <ButtonLink href={href} variant="primary">
          {label}
        </ButtonLink>
      </PageBody>
    </>
  );
}
