-- The rules N1-N16 as the database keeps them by itself, whatever the code above it does.

-- What a word may be -------------------------------------------------------------------------------------------------

ALTER TABLE user_account ADD CONSTRAINT user_email_is_lower_case CHECK (email = lower(email) AND email <> '');
ALTER TABLE member ADD CONSTRAINT member_role CHECK (role IN ('owner', 'manager', 'reviewer'));
ALTER TABLE invite ADD CONSTRAINT invite_role CHECK (role IN ('owner', 'manager', 'reviewer'));
ALTER TABLE channel ADD CONSTRAINT channel_numbers CHECK (followers >= 0 AND engagement_bps BETWEEN 0 AND 10000);
ALTER TABLE campaign
  ADD CONSTRAINT campaign_state CHECK (state IN ('draft', 'open', 'closed', 'finalised')),
  ADD CONSTRAINT campaign_currency CHECK (currency ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT campaign_fixed_fee CHECK (fixed_fee BETWEEN 0 AND 1000000000000),
  ADD CONSTRAINT campaign_opened CHECK (state = 'draft' OR opened_at IS NOT NULL),
  ADD CONSTRAINT campaign_closed CHECK ((state IN ('closed', 'finalised')) = (closed_at IS NOT NULL)),
  ADD CONSTRAINT campaign_finalised CHECK ((state = 'finalised') = (finalised_at IS NOT NULL));
ALTER TABLE product ADD CONSTRAINT product_value CHECK (value BETWEEN 0 AND 1000000000000);
ALTER TABLE ledger
  ADD CONSTRAINT ledger_amounts CHECK (budget BETWEEN 0 AND 1000000000000 AND committed >= 0 AND reserved >= 0),
  ADD CONSTRAINT ledger_counts
    CHECK (brand_turn >= 0 AND influencer_turn >= 0 AND agreed >= 0 AND ended >= 0 AND expired >= 0);

-- An application: one negotiation, its shape in every state ------------------------------------------------------------

ALTER TABLE application
  ADD CONSTRAINT application_state CHECK (state IN ('open', 'agreed', 'ended', 'expired')),
  ADD CONSTRAINT application_ending CHECK (
    CASE state
      WHEN 'open' THEN ending IS NULL
      WHEN 'agreed' THEN ending = 'accepted'
      WHEN 'ended' THEN ending IN ('declined', 'withdrawn', 'campaign-closed')
      WHEN 'expired' THEN ending = 'expired'
    END),
  ADD CONSTRAINT application_ended_at CHECK ((state = 'open') = (ended_at IS NULL)),
  ADD CONSTRAINT application_ended_by CHECK (
    CASE WHEN ending IN ('accepted', 'declined', 'withdrawn')
      THEN ended_by IS NOT NULL AND ended_by IN ('brand', 'influencer') ELSE ended_by IS NULL END),
  ADD CONSTRAINT application_brand_gives_a_reason CHECK (
    NOT (ending IS NOT NULL AND ending = 'declined' AND ended_by = 'brand') OR decline_reason IS NOT NULL),
  ADD CONSTRAINT application_decline_reason CHECK (
    decline_reason IN ('budget-mismatch', 'wrong-audience', 'not-right-fit', 'other')),
  -- N10: an accept has its contract
  ADD CONSTRAINT application_accept_has_contract CHECK ((state = 'agreed') = (contract_id IS NOT NULL)),
  -- N4: at most three rounds
  ADD CONSTRAINT application_three_rounds CHECK (standing_number BETWEEN 0 AND 6),
  ADD CONSTRAINT application_fixed_rate CHECK (NOT fixed_rate OR standing_number = 0),
  ADD CONSTRAINT application_fees CHECK (
    cardinality(fees) = standing_number + 1 AND fees[standing_number + 1] = standing_fee AND 0 <= ALL (fees)),
  -- N6: six weeks after the standing offer; N7: nothing but expiry happens at or after that instant
  ADD CONSTRAINT application_six_weeks CHECK (expires_at = standing_at + interval '1008 hours'),
  ADD CONSTRAINT application_deadline CHECK (
    state = 'open' OR (CASE WHEN state = 'expired' THEN ended_at = expires_at ELSE ended_at < expires_at END));

-- Which group of Offer Management a row stands in: 0 the brand is on turn, 1 the influencer is, 2 agreed, 3 ended, 4 expired.
ALTER TABLE application ADD COLUMN bucket smallint NOT NULL GENERATED ALWAYS AS (
  CASE state WHEN 'open' THEN standing_number % 2 WHEN 'agreed' THEN 2 WHEN 'ended' THEN 3 ELSE 4 END) STORED;

-- Offers and contracts --------------------------------------------------------------------------------------------------

ALTER TABLE offer
  ADD CONSTRAINT offer_three_rounds CHECK (number BETWEEN 0 AND 6),
  ADD CONSTRAINT offer_turn CHECK (party = CASE number % 2 WHEN 0 THEN 'influencer' ELSE 'brand' END),
  ADD CONSTRAINT offer_fee CHECK (fee BETWEEN 0 AND 1000000000000),
  ADD CONSTRAINT offer_terms CHECK (
    usage_rights IN ('none', 'organic', 'organic-and-paid') AND licence_days BETWEEN 0 AND 3650
    AND exclusivity_days BETWEEN 0 AND 3650 AND commission_bps BETWEEN 0 AND 10000
    AND (gifted_product IS NULL) = (gifted_value IS NULL) AND jsonb_typeof(deliverables) = 'array'),
  ADD CONSTRAINT offer_gifted_value CHECK (gifted_value BETWEEN 0 AND 1000000000000);
ALTER TABLE contract
  ADD CONSTRAINT contract_state CHECK (state IN ('active')),
  ADD CONSTRAINT contract_fee CHECK (fee BETWEEN 0 AND 1000000000000),
  ADD CONSTRAINT contract_gifted_value CHECK (gifted_value BETWEEN 0 AND 1000000000000),
  ADD CONSTRAINT contract_of_an_offer FOREIGN KEY (brand_id, application_id, offer_number)
    REFERENCES offer (brand_id, application_id, number);

-- N10: a contract has its place on the roster.
ALTER TABLE contract ADD CONSTRAINT contract_on_roster FOREIGN KEY (brand_id, campaign_id, application_id)
  REFERENCES roster_place (brand_id, campaign_id, application_id) DEFERRABLE INITIALLY DEFERRED;

-- The standing offer exists; an agreement's contract exists.
ALTER TABLE application
  ADD CONSTRAINT application_standing_offer FOREIGN KEY (brand_id, id, standing_number)
    REFERENCES offer (brand_id, application_id, number) DEFERRABLE INITIALLY DEFERRED,
  ADD CONSTRAINT application_contract FOREIGN KEY (brand_id, contract_id)
    REFERENCES contract (brand_id, id) DEFERRABLE INITIALLY DEFERRED,
  ADD CONSTRAINT application_influencer FOREIGN KEY (influencer_id) REFERENCES influencer (id);
ALTER TABLE event ADD CONSTRAINT event_application FOREIGN KEY (brand_id, application_id)
  REFERENCES application (brand_id, id);
ALTER TABLE event
  ADD CONSTRAINT event_kind CHECK (
    kind IN ('applied', 'countered', 'accepted', 'declined', 'withdrawn', 'campaign-closed', 'expired')),
  ADD CONSTRAINT event_party CHECK (party IN ('brand', 'influencer')),
  ADD CONSTRAINT event_seq CHECK (seq >= 1);

-- Lists: every group of a campaign in every order, an influencer's own, and what is due ----------------------------------

CREATE INDEX application_by_opened ON application (brand_id, campaign_id, bucket, opened_at, id);
CREATE INDEX application_by_deadline ON application (brand_id, campaign_id, bucket, expires_at, id);
CREATE INDEX application_by_fee ON application (brand_id, campaign_id, bucket, standing_fee, id);
CREATE INDEX application_by_followers ON application (brand_id, campaign_id, bucket, followers, id);
CREATE INDEX application_of_influencer ON application (influencer_id, bucket, expires_at, id);
CREATE INDEX application_due ON application (expires_at) WHERE state = 'open';
CREATE INDEX application_open ON application (brand_id, campaign_id) WHERE state = 'open';
CREATE INDEX campaign_open ON campaign (opened_at DESC, id DESC) WHERE state = 'open';
CREATE INDEX campaign_by_id ON campaign (id) WHERE state <> 'draft';
CREATE INDEX notification_unread ON notification (user_id) WHERE read_at IS NULL;
ALTER TABLE ledger SET (fillfactor = 50);
ALTER TABLE application SET (fillfactor = 80);

-- Append-only ---------------------------------------------------------------------------------------------------------------

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER offer_append_only BEFORE UPDATE OR DELETE ON offer FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE ON event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER contract_append_only BEFORE UPDATE OR DELETE ON contract FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER roster_place_append_only BEFORE UPDATE OR DELETE ON roster_place
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER application_kept BEFORE DELETE ON application FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER offer_kept BEFORE TRUNCATE ON offer FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER event_kept BEFORE TRUNCATE ON event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER contract_kept BEFORE TRUNCATE ON contract FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER roster_place_kept BEFORE TRUNCATE ON roster_place FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER application_never_truncated BEFORE TRUNCATE ON application
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- An offer fits its application: it is the standing one (or, when a whole history is loaded, one before it), at the fee
-- the application's ladder shows. With the standing number growing by one at a time, no offer can come out of turn.
CREATE FUNCTION offer_fits_application() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM application a
   WHERE a.brand_id = NEW.brand_id AND a.id = NEW.application_id
     AND NEW.number <= a.standing_number AND a.fees[NEW.number + 1] = NEW.fee;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'offer % is not the standing offer of its application', NEW.number
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER offer_fits BEFORE INSERT ON offer FOR EACH ROW EXECUTE FUNCTION offer_fits_application();

-- A contract is made by an acceptance of its very offer, and by nothing else.
CREATE FUNCTION contract_fits_application() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM application a
   WHERE a.brand_id = NEW.brand_id AND a.id = NEW.application_id AND a.state = 'agreed' AND a.contract_id = NEW.id
     AND a.campaign_id = NEW.campaign_id AND a.influencer_id = NEW.influencer_id
     AND a.standing_number = NEW.offer_number AND a.standing_fee = NEW.fee AND a.currency = NEW.currency;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'a contract needs the acceptance of its offer' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER contract_fits BEFORE INSERT ON contract FOR EACH ROW EXECUTE FUNCTION contract_fits_application();

-- An application moves forward only (N2, N4, N6, N8).
CREATE FUNCTION application_moves_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.brand_id, NEW.id, NEW.campaign_id, NEW.influencer_id, NEW.currency, NEW.fixed_rate, NEW.opened_at)
     IS DISTINCT FROM
     (OLD.brand_id, OLD.id, OLD.campaign_id, OLD.influencer_id, OLD.currency, OLD.fixed_rate, OLD.opened_at) THEN
    RAISE EXCEPTION 'whose application it is never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.state <> 'open' AND
     (NEW.state, NEW.standing_number, NEW.fees, NEW.standing_at, NEW.expires_at, NEW.version, NEW.ending, NEW.ended_at,
      NEW.ended_by, NEW.decline_reason, NEW.ending_note, NEW.contract_id)
     IS DISTINCT FROM
     (OLD.state, OLD.standing_number, OLD.fees, OLD.standing_at, OLD.expires_at, OLD.version, OLD.ending, OLD.ended_at,
      OLD.ended_by, OLD.decline_reason, OLD.ending_note, OLD.contract_id) THEN
    RAISE EXCEPTION 'an ended negotiation is final' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.standing_number = OLD.standing_number THEN
    IF (NEW.fees, NEW.standing_at, NEW.expires_at) IS DISTINCT FROM (OLD.fees, OLD.standing_at, OLD.expires_at) THEN
      RAISE EXCEPTION 'only a new offer moves the clock' USING ERRCODE = 'restrict_violation';
    END IF;
  ELSIF NEW.state <> 'open' OR NEW.standing_number <> OLD.standing_number + 1
     OR NEW.fees[1:OLD.standing_number + 1] <> OLD.fees
     OR NEW.standing_at < OLD.standing_at OR NEW.standing_at >= OLD.expires_at THEN
    RAISE EXCEPTION 'an offer follows the standing one, in time' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.state = 'expired' AND OLD.state = 'open' AND OLD.expires_at > clock_timestamp() THEN
    RAISE EXCEPTION 'this negotiation has not expired yet' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER application_forward BEFORE UPDATE ON application
  FOR EACH ROW EXECUTE FUNCTION application_moves_forward();

-- A campaign never reopens (N16).
CREATE FUNCTION campaign_moves_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN
     (('draft', 'open'), ('open', 'closed'), ('open', 'finalised'), ('closed', 'finalised')) THEN
    RAISE EXCEPTION 'a campaign cannot go from % to %', OLD.state, NEW.state USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER campaign_forward BEFORE UPDATE ON campaign FOR EACH ROW EXECUTE FUNCTION campaign_moves_forward();

-- The log's chain -------------------------------------------------------------------------------------------------------------

-- The hash of an event: SHA-256 over the hash before it and every column of the event, in one fixed order. The only
-- definition there is: moves, the sweep and the check of the chain all use it.
CREATE FUNCTION event_hash(before bytea, application_id uuid, seq int, kind text, party text, actor_id uuid,
                           at timestamptz, payload text)
RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE RETURN sha256(
  before || convert_to(
    application_id::text || chr(31) || seq::text || chr(31) || kind || chr(31) || coalesce(party, '') || chr(31)
    || coalesce(actor_id::text, '') || chr(31) || (extract(epoch FROM at) * 1000000)::bigint::text || chr(31) || payload,
    'UTF8'));
