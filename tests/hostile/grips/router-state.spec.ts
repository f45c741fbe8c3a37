import { expect, test } from "../hostile";
import { plainServer } from "../servers";
import { send } from "../wire";

test("an invented router state makes a page of a plain next start fail", async ({ world }) => {
  const { cookie } = world.people.owner;
  const { port, stop } = await plainServer("plain-server-for-states");
  try {
    const headers = { rsc: "1", "next-router-state-tree": "%5B1,2" };
    const first = await send({ path: "/account", headers, cookie, port });
    const path = first.headers.location ?? "/account";
    expect((await send({ path, headers, cookie, port })).status, "the grip can go").toBe(500);
  } finally {
    await stop();
  }
});
