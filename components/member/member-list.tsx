import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { cardClass } from "@/components/ui/card";
import { type MemberRow, membersOf } from "@/lib/member/queries";
import { may, ROLE_NAMES } from "@/lib/role/role";
import type { BrandScope } from "@/lib/session/scope";
import { shownEmail } from "@/lib/text/email";

/** Everyone in the brand; an owner can change each. */
export async function MemberList({ scope }: { scope: BrandScope }) {
  const members = await membersOf(scope);
  return (
    <ul className={cardClass({ className: "divide-line divide-y" })} aria-label="Members">
      {members.map((member) => (
        <Member key={member.userId} member={member} scope={scope} />
      ))}
    </ul>
  );
}

function Member({ member: { userId, name, email, role }, scope }: { member: MemberRow; scope: BrandScope }) {
  const isMe = userId === scope.userId;
  return (
    <li className="flex items-center gap-3 px-5 py-3">
      <Avatar name={name} seed={userId} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 font-semibold">
          {name}
          <Badge tone={role === "owner" ? "accent" : "grey"}>{ROLE_NAMES[role]}</Badge>
          {isMe && <span className="text-muted text-sm font-normal">you</span>}
        </p>
        <p className="text-muted text-sm wrap-anywhere">{shownEmail(email)}</p>
      </div>
      {may(scope.role, "manage-members") && (
        <ButtonLink href={`/members?member=${userId}`} scroll={false} variant="quiet" size="small">
          Change
          <span className="sr-only">
            {" "}
            {name}, {shownEmail(email)}
          </span>
        </ButtonLink>
      )}
    </li>
  );
}
