import { Prisma } from "@/prisma/generated/client";

/** Who made invitation `i` is still an owner: with their place, or their role, go the links they gave out. */
export const madeByAnOwner = Prisma.sql`EXISTS (
  SELECT FROM member o WHERE o.brand_id = i.brand_id AND o.user_id = i.invited_by AND o.role = 'owner')`;

/** Invitation `i` can be accepted now. */
export const isOpen = Prisma.sql`(
  i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > now() AND ${madeByAnOwner})`;
