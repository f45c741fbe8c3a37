import { Group } from "@/components/grouped-list/group";
import { INFLUENCER_LOOK } from "@/components/negotiation/status-look";
import type { Groups } from "@/lib/grouped-list/grouped-list";
import type { Status } from "@/lib/negotiation/status";
import { OWN_GROUPING, type OwnGroup as Read, ownQuery } from "@/lib/own-negotiation/own-negotiation";
import { OwnRow } from "./own-row";

type Props = { group: Read; view: Groups<Status>; zone: string; now: Date };

/** One status with the influencer's negotiations. */
export function OwnGroup({ group, view, zone, now }: Props) {
  return (
    <Group
      group={group}
      isUnfolded={group.rows !== null && group.count > 0}
      grouping={OWN_GROUPING}
      view={view}
      href={(groups) => `/negotiations${ownQuery(groups)}`}
      look={INFLUENCER_LOOK[group.name]}
      columns={7}
    >
      {group.rows?.map((negotiation) => (
        <OwnRow key={negotiation.id} negotiation={negotiation} status={group.name} zone={zone} now={now} />
      ))}
    </Group>
  );
}
