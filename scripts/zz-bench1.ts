import { db } from "@/lib/db/db";
import { newId } from "@/lib/id/id";
import { apply } from "@/lib/application/service";
import { makeMove } from "@/lib/negotiation/service";
import pg from "pg";
const url = process.env.DATABASE_URL!;
const u1 = newId(), b = newId();
await db.user.create({ data: { id: u1, email: u1+"b@x", name: "B", passwordHash: "x" } });
await db.brand.create({ data: { id: b, name: "Fern" } });
const N = 150, C = 40;
const infs: never[] = [];
for (let i = 0; i < N; i++) { const u = newId(), inf = newId(); await db.user.create({ data: { id: u, email: u+"@x", name: "I", passwordHash: "x" } }); await db.influencer.create({ data: { id: inf, userId: u, name: "Maya"+i, handle: "m"+inf, location: "", bio: "", categories: [], audience: {} } }); infs.push({ influencerId: inf, userId: u } as never); }
const camps: string[] = [];
for (let i = 0; i < C; i++) { const c = newId(); await db.campaign.create({ data: { brandId: b, id: c, name: "C", brief: "", currency: "USD", platforms: [], state: "open", openedAt: new Date() } }); await db.ledger.create({ data: { brandId: b, campaignId: c, budget: 1000000000000n } }); camps.push(c); }
const bs = { brandId: b, userId: u1, role: "manager" } as never;
const terms = (fee: number) => ({ fee, deliverables: [{ platform: "instagram", format: "reel", quantity: 1, dueOn: null }], usageRights: "organic", licenceDays: 30, exclusivityDays: 0, giftedProduct: null, commissionBps: 0 }) as never;
const ids: string[] = [];
const jobs = camps.flatMap((c) => infs.map((i) => async () => { const r = await apply(i, { campaignId: c, terms: terms(140000), message: "hi", key: newId() }); if (r.ok) ids.push(r.applicationId); else console.log(r); }));
const pool8 = async (js: (() => Promise<unknown>)[]) => { const q = [...js]; const t = performance.now(); await Promise.all(Array.from({ length: 8 }, async () => { for (let j; (j = q.pop()); ) await j(); })); return js.length / ((performance.now() - t) / 1000); };
console.log("apply/s", await pool8(jobs));
ids.sort(() => Math.random() - 0.5);
await db.$executeRawUnsafe("create table if not exists floor_neg (id uuid primary key, version int, fee bigint); create table if not exists floor_off(id uuid, number int, fee bigint, primary key(id,number))".split(";")[0]!);
const pool = new pg.Pool({ connectionString: url, max: 8 });
await pool.query("create table if not exists floor_off(brand uuid, id uuid, number int, fee bigint, deliverables jsonb, message text, at timestamptz, primary key(brand,id,number))");
const floor = (id: string) => async () => { const c = await pool.connect(); try { await c.query("begin"); const r = await c.query("select * from application where brand_id=$1 and id=$2 for update", [b, id]); const n = r.rows[0].standing_number + 1; const at = new Date().toISOString();
await c.query("update application a set standing_number=$3, standing_fee=$4, fees=a.fees||$4::bigint, standing_at=$5, expires_at=$5::timestamptz+interval '1008 hours', version=version+1 where brand_id=$1 and id=$2", [b, id, n, 100000, at]);
await c.query("insert into offer (brand_id, application_id, number, party, made_by, at, fee, deliverables, usage_rights, licence_days, exclusivity_days, commission_bps, message) values ($1,$2,$3,'brand',$7,$8,$4,$5,'organic',30,0,0,$6)", [b, id, n, 100000, JSON.stringify([{a:1}]), "hello", u1, at]); await c.query("commit"); } finally { c.release(); } };
const ours = (id: string) => async () => { const r = await makeMove(bs, { applicationId: id, answers: 0, move: { kind: "counter", terms: terms(100000) } as never, key: newId(), message: "hello" }); if (!r.ok) console.log(r.refusal); };
for (let k = 0; k < 3; k++) { const fl = ids.splice(0, 900), ou = ids.splice(0, 900); console.log("floor", Math.round(await pool8(fl.map(floor))), "ours", Math.round(await pool8(ou.map(ours)))); }
const { Session } = await import("node:inspector/promises"); const se = new Session(); se.connect(); await se.post("Profiler.enable"); await se.post("Profiler.start");
const c0 = process.cpuUsage(); console.log("ours", await pool8(ids.splice(0, 600).map(ours))); const c1 = process.cpuUsage(c0); console.log("cpu ms per op", (c1.user + c1.system) / 1000 / 600);
const { profile } = await se.post("Profiler.stop"); (await import("node:fs")).writeFileSync("/tmp/plan/p.cpuprofile", JSON.stringify(profile));
const c2 = process.cpuUsage(); console.log("floor", await pool8(ids.splice(0, 600).map(floor))); const c3 = process.cpuUsage(c2); console.log("floor cpu ms per op", (c3.user + c3.system) / 1000 / 600);
process.exit(0);