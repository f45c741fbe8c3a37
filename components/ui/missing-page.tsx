import { ButtonLink } from "./button";
import { PageBody } from "./page-body";
import { PageHeader } from "./page-header";

/** Not found, inside the shell: what may have happened, and the way back (`href`, `label`). */
export function MissingPage({ href, label }: { href: string; label: string }) {
  return (
    <>
      <PageHeader
        title="There is nothing at this address"
        description="The page may have moved, or it belongs to an account you are not signed in to."
      />
      <PageBody>
        <ButtonLink href={href} variant="primary">
          {label}
        </ButtonLink>
      </PageBody>
    </>
  );
}
