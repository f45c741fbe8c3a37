"use client"; // keeps the rows that were fetched, and is sent as data, as Offer Management is

import { Group } from "@/components/grouped-list/group";
import type { PackedGroup } from "@/components/grouped-list/packing";
import { RowLinks } from "@/components/grouped-list/row-links";
import { INFLUENCER_LOOK } from "@/components/negotiation/status-look";
import { type Groups, onlyGroup } from "@/lib/grouped-list/grouped-list";
import type { Status } from "@/lib/negotiation/status";
import { OWN_GROUPING, ownQuery } from "@/lib/own-negotiation/own-negotiation";
import { OwnRows } from "./own-rows";

const PATH = "/negotiations";

type Props = { groups: readonly PackedGroup<Status>[]; view: Groups<Status> };

/** An influencer's negotiations, one group per status. */
export function OwnList({ groups, view }: Props) {
  return (
    <RowLinks>
      <table className="rows own-rows">
        <caption className="sr-only">Your negotiations by status</caption>
        <thead>
          <tr className="row-head">
            <th className="col-face">
              <span className="sr-only">Picture</span>
            </th>
            <th className="col-who">Campaign</th>
            <th className="col-asked">You asked</th>
            <th className="col-offer">Standing offer</th>
            <th className="col-ladder">Ladder</th>
            <th className="col-round">Round</th>
            <th className="col-time">Time left</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <Group
            key={group.name}
            group={group}
            grouping={OWN_GROUPING}
            view={view}
            href={(shown) => PATH + ownQuery(shown)}
            rowsAddress={`${PATH}/rows${ownQuery(onlyGroup(group.name))}`}
            look={INFLUENCER_LOOK[group.name]}
            columns={7}
          >
            {(lines) => <OwnRows lines={lines} />}
          </Group>
        ))}
      </table>
    </RowLinks>
  );
}
