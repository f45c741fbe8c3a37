import clsx from "clsx";
import { Streamed } from "@/components/session/streamed";
import { Disclosure } from "@/components/ui/disclosure";
import { SkeletonText } from "@/components/ui/skeleton";
import { Tabs } from "@/components/ui/tabs";
import type { NegotiationTab } from "@/lib/negotiation/hrefs";
import { ladderSentence } from "@/lib/negotiation/ladder";
import { termsSummary } from "@/lib/terms/wording";
import { ApplicantProfile } from "./applicant-profile";
import { CallBanner } from "./call-banner";
import { CampaignBrief } from "./campaign-brief";
import { CounterForm } from "./counter-form";
import { History } from "./history";
import { LargeLadder } from "./ladder";
import { feesOf, outcomeOf, type Sight, termsOf } from "./sight";
import { StandingTermsList } from "./standing-terms";

/** Everything between header and moves: the call, then the thread, the tab about the other side or the counteroffer's form. */
export function NegotiationBody({ sight, isPage = false }: { sight: Sight; isPage?: boolean }) {
  return (
    <div className="grid gap-4">
      <CallBanner sight={sight} />
      {sight.move === "counter" ? (
        <CounterForm sight={sight} />
      ) : (
        <>
          <NegotiationTabs sight={sight} />
          <TabContent sight={sight} isPage={isPage} />
        </>
      )}
    </div>
  );
}

/** The tab about the other side, and its label. */
function aboutTab(sight: Sight): { tab: NegotiationTab; label: string } {
  return sight.party === "brand" ? { tab: "profile", label: "Profile" } : { tab: "brief", label: "Campaign" };
}

function NegotiationTabs({ sight }: { sight: Sight }) {
  const about = aboutTab(sight);
  const isAbout = sight.tab === about.tab;
  const { hrefs } = sight;
  return (
    <Tabs
      inset
      label="Parts of this negotiation"
      tabs={[
        { href: hrefs.tab("negotiation"), label: "Negotiation", isCurrent: !isAbout },
        { href: hrefs.tab(about.tab), label: about.label, isCurrent: isAbout },
      ]}
    />
  );
}

type Shown = { sight: Sight; isPage: boolean };

function TabContent({ sight, isPage }: Shown) {
  if (sight.tab !== aboutTab(sight).tab) return <Thread sight={sight} isPage={isPage} />;
  const { scope, record } = sight;
  return (
    <Streamed fallback={<SkeletonText lines={6} />}>
      {scope.kind === "brand" ? (
        <ApplicantProfile scope={scope} sight={sight} />
      ) : (
        <CampaignBrief scope={scope} campaignId={record.campaignId} money={sight.money} />
      )}
    </Streamed>
  );
}

function Thread({ sight, isPage }: Shown) {
  const { party, otherName, money } = sight;
  const drawn = { ...feesOf(sight), outcome: outcomeOf(sight), money };
  return (
    <>
      <div className="max-w-[30rem]">
        <LargeLadder {...drawn} sentence={ladderSentence({ ...drawn, viewer: party, otherName })} />
      </div>
      <StandingTerms sight={sight} isPage={isPage} />
      <History sight={sight} />
    </>
  );
}

/** All terms, folded to one line. On a wide page they are open beside the thread instead. */
function StandingTerms({ sight, isPage }: Shown) {
  const { ending, money } = sight;
  const [lead, ...others] = termsOf(sight);
  return (
    <Disclosure
      className={clsx("[&>summary]:py-2.5", isPage && "lg:hidden")}
      summary={
        <span className="min-w-0">
          <span className="block">{termsTitle(ending?.kind ?? null)}</span>
          <span className="text-muted block text-sm font-normal">
            {lead && termsSummary(lead, money).join(" · ")}
            {others.length > 0 && ` · or ${others.length === 1 ? "an alternative" : "2 alternatives"}`}
          </span>
        </span>
      }
    >
      <StandingTermsList sight={sight} />
    </Disclosure>
  );
}

/** The title of the terms, by how the negotiation ended; null while it is open. */
export function termsTitle(ending: string | null): string {
  if (ending === null) return "Terms of the standing offer";
  return ending === "accepted" ? "Agreed terms" : "Terms of the last offer";
}
