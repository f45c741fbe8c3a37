-- The rules N1-N22, as the database itself enforces them, whatever the code above it does.

-- Terms -----------------------------------------------------------------------------------------------------------------

-- One whole set of terms (N2), as lib/terms/codec.ts writes it. It uses JSON paths, because the same check in
-- PL/pgSQL takes four times as long for every offer. A comparison that cannot be made is unknown, so the terms are
-- not sound. A list is sound if all its elements are.
CREATE FUNCTION terms_are_sound(terms jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE
  WHEN jsonb_path_match(terms, 'strict
    $.fee >= 0 && $.fee <= 1000000000000 && $.fee.floor() == $.fee
    && $.commissionBps >= 0 && $.commissionBps <= 10000 && $.commissionBps.floor() == $.commissionBps
    && $.payment.depositBps >= 0 && $.payment.depositBps <= 10000 && $.payment.depositBps.floor() == $.payment.depositBps
    && $.payment.days >= 0 && $.payment.days <= 3650 && $.payment.days.floor() == $.payment.days
    && ($.payment.after == "agreement" || $.payment.after == "approval" || $.payment.after == "publication")
    && ($.exclusivity == null
        || $.exclusivity.days >= 1 && $.exclusivity.days <= 3650 && $.exclusivity.days.floor() == $.exclusivity.days
           && ($.exclusivity.category == null || $.exclusivity.category like_regex "^.{1,60}$" flag "s"))
    && ($.gift == null
        || $.gift.name like_regex "^.{1,120}$" flag "s"
           && ($.gift.variant == null || $.gift.variant like_regex "^.{1,60}$" flag "s")
           && $.gift.value >= 0 && $.gift.value <= 1000000000000 && $.gift.value.floor() == $.gift.value)
    && $.deliverables.type() == "array" && $.deliverables.size() >= 1 && $.deliverables.size() <= 12
    && $.rights.type() == "array"', '{}', true)
  THEN
    terms - ARRAY['fee', 'deliverables', 'rights', 'exclusivity', 'gift', 'commissionBps', 'payment'] = '{}'
    -- Due (N22): no due date, some days after agreement, or an existing day
    AND NOT jsonb_path_exists(terms, '$.deliverables[*].due ? (exists(@.days) && exists(@.on))')
    AND jsonb_path_query_array(terms, 'strict $.deliverables[*] ? (
      (@.platform == "instagram" || @.platform == "tiktok" || @.platform == "youtube" || @.platform == "twitch"
       || @.platform == "pinterest" || @.platform == "x")
      && (@.format == "post" || @.format == "reel" || @.format == "story" || @.format == "video" || @.format == "short"
          || @.format == "live" || @.format == "pin")
      && @.quantity >= 1 && @.quantity <= 1188 && @.quantity.floor() == @.quantity
      && (@.due == null
          || @.due.days >= 1 && @.due.days <= 3650 && @.due.days.floor() == @.due.days
          || @.due.on like_regex "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" && @.due.on >= "2000-01-01" && @.due.on <= "2099-12-31"
             && exists(@.due.on.datetime("YYYY-MM-DD"))))') = terms -> 'deliverables'
    -- Each right at most once (N20), in order, worldwide or in countries of ISO 3166-1
    AND jsonb_path_query_array(terms, '$.rights[*].kind') IN (
      '[]', '["organic"]', '["paid"]', '["allowlisting"]', '["organic", "paid"]', '["organic", "allowlisting"]',
      '["paid", "allowlisting"]', '["organic", "paid", "allowlisting"]')
    AND jsonb_path_query_array(terms, 'strict $.rights[*] ? (
      exists(@.kind) && @.days >= 1 && @.days <= 3650 && @.days.floor() == @.days
      && (@.territory == "worldwide"
          || @.territory.type() == "array" && @.territory.size() >= 1 && @.territory.size() <= 30
             && !exists(@.territory[*] ? (@.type() != "string"))
             && !exists(@.territory[*] ? (!(@ like_regex "^('
'AD|AE|AF|AG|AI|AL|AM|AO|AQ|AR|AS|AT|AU|AW|AX|AZ|BA|BB|BD|BE|BF|BG|BH|BI|BJ|BL|BM|BN|BO|BQ|BR|BS|BT|BV|'
'BW|BY|BZ|CA|CC|CD|CF|CG|CH|CI|CK|CL|CM|CN|CO|CR|CU|CV|CW|CX|CY|CZ|DE|DJ|DK|DM|DO|DZ|EC|EE|EG|EH|ER|ES|'
'ET|FI|FJ|FK|FM|FO|FR|GA|GB|GD|GE|GF|GG|GH|GI|GL|GM|GN|GP|GQ|GR|GS|GT|GU|GW|GY|HK|HM|HN|HR|HT|HU|ID|IE|'
'IL|IM|IN|IO|IQ|IR|IS|IT|JE|JM|JO|JP|KE|KG|KH|KI|KM|KN|KP|KR|KW|KY|KZ|LA|LB|LC|LI|LK|LR|LS|LT|LU|LV|LY|'
'MA|MC|MD|ME|MF|MG|MH|MK|ML|MM|MN|MO|MP|MQ|MR|MS|MT|MU|MV|MW|MX|MY|MZ|NA|NC|NE|NF|NG|NI|NL|NO|NP|NR|NU|'
'NZ|OM|PA|PE|PF|PG|PH|PK|PL|PM|PN|PR|PS|PT|PW|PY|QA|RE|RO|RS|RU|RW|SA|SB|SC|SD|SE|SG|SH|SI|SJ|SK|SL|SM|'
'SN|SO|SR|SS|ST|SV|SX|SY|SZ|TC|TD|TF|TG|TH|TJ|TK|TL|TM|TN|TO|TR|TT|TV|TW|TZ|UA|UG|UM|US|UY|UZ|VA|VC|VE|'
'VG|VI|VN|VU|WF|WS|YE|YT|ZA|ZM|ZW'
')$")))))') = terms -> 'rights'
  ELSE false END;

-- The terms that a campaign fixes (N19): part of a whole set.
CREATE FUNCTION fixed_terms_are_sound(fixed jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE WHEN jsonb_typeof(fixed) = 'object' THEN terms_are_sound(
  '{"fee": 0, "deliverables": [{"platform": "x", "format": "post", "quantity": 1, "due": null}], "rights": [],
    "exclusivity": null, "gift": null, "commissionBps": 0,
    "payment": {"depositBps": 0, "days": 0, "after": "agreement"}}'::jsonb || fixed) ELSE false END;

-- Allowed values ----------------------------------------------------------------------------------------------------

-- An address as lib/text/email.ts writes it: in lower case, its domain in ASCII.
ALTER TABLE user_account ADD CONSTRAINT user_email CHECK (
  email = lower(email) AND length(email) <= 254 AND email ~ '^[^[:space:]@]+@[a-z0-9.-]+\.[a-z0-9-]+$');
ALTER TABLE invite ADD CONSTRAINT invite_email CHECK (
  email = lower(email) AND length(email) <= 254 AND email ~ '^[^[:space:]@]+@[a-z0-9.-]+\.[a-z0-9-]+$');
ALTER TABLE member ADD CONSTRAINT member_role CHECK (role IN ('owner', 'manager', 'reviewer'));
ALTER TABLE invite ADD CONSTRAINT invite_role CHECK (role IN ('owner', 'manager', 'reviewer'));
ALTER TABLE channel
  ADD CONSTRAINT channel_numbers CHECK (followers >= 0 AND engagement_bps BETWEEN 0 AND 10000),
  -- A handle itself, never an address
  ADD CONSTRAINT channel_handle CHECK (handle ~ '^[^[:space:]@/:?#\\]{1,60}$');
ALTER TABLE campaign
  ADD CONSTRAINT campaign_state CHECK (state IN ('draft', 'open', 'closed', 'finalised')),
  ADD CONSTRAINT campaign_currency CHECK (currency ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT campaign_fixed_fee CHECK (fixed_fee BETWEEN 0 AND 1000000000000),
  -- N19 and N15: a fixed-rate campaign has its fee in a column of its own
  ADD CONSTRAINT campaign_fixed_terms CHECK (
    fixed_terms_are_sound(fixed_terms) AND (fixed_fee IS NULL OR NOT fixed_terms ? 'fee')),
  ADD CONSTRAINT campaign_opened CHECK (state = 'draft' OR opened_at IS NOT NULL),
  ADD CONSTRAINT campaign_closed CHECK ((state IN ('closed', 'finalised')) = (closed_at IS NOT NULL)),
  ADD CONSTRAINT campaign_finalised CHECK ((state = 'finalised') = (finalised_at IS NOT NULL)),
  -- N18: UTC, or a zone named after a place. A zone that the database does not know fails.
  ADD CONSTRAINT campaign_zone CHECK (
    zone = 'UTC' OR zone ~ '^[A-Za-z_]+(/[A-Za-z_-]+){1,2}$' AND timestamp '2000-01-01' AT TIME ZONE zone IS NOT NULL),
  -- N18: the end of a day in the campaign's time zone. It is not before the last day to apply, and not in the past
  -- when the campaign opens.
  ADD COLUMN decide_by timestamptz GENERATED ALWAYS AS ((decide_on + 1)::timestamp AT TIME ZONE zone) STORED,
  ADD CONSTRAINT campaign_decides_after_applying CHECK (decide_on >= (apply_by AT TIME ZONE 'UTC')::date);
ALTER TABLE campaign ADD CONSTRAINT campaign_decides_later CHECK (state = 'draft' OR decide_by > opened_at);
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
  -- N10: an acceptance has its contract
  ADD CONSTRAINT application_accept_has_contract CHECK ((state = 'agreed') = (contract_id IS NOT NULL)),
  -- N4: at most three rounds
  ADD CONSTRAINT application_three_rounds CHECK (standing_number BETWEEN 0 AND 6),
  ADD CONSTRAINT application_fixed_rate CHECK (NOT fixed_rate OR standing_number = 0),
  ADD CONSTRAINT application_fees CHECK (
    cardinality(fees) = standing_number + 1 AND cardinality(lowest_fees) = cardinality(fees)
    AND cardinality(dearest_fees) = cardinality(fees) AND 0 <= ALL (lowest_fees)
    AND lowest_fees[standing_number + 1] <= fees[standing_number + 1]
    AND fees[standing_number + 1] <= dearest_fees[standing_number + 1]),
  -- Lists follow the lead of the standing offer (N17), or the agreed fee
  ADD CONSTRAINT application_standing_fee CHECK (
    CASE WHEN state = 'agreed' THEN standing_fee BETWEEN lowest_fees[standing_number + 1] AND dearest_fees[standing_number + 1]
         ELSE standing_fee = fees[standing_number + 1] END),
  -- N17: a brand's standing offer reserves its dearest alternative, an influencer's reserves nothing
  ADD CONSTRAINT application_reserves CHECK (
    reserves = CASE WHEN standing_number % 2 = 1 THEN dearest_fees[standing_number + 1] ELSE 0 END),
  -- N6 and N18: six weeks after the standing offer or at the decision date, whichever comes first
  ADD CONSTRAINT application_clock CHECK (expires_at = least(standing_at + interval '1008 hours', decide_by)),
  ADD CONSTRAINT application_before_decision CHECK (standing_at < decide_by),
  -- N7: at or after that instant, nothing happens but expiry
  ADD CONSTRAINT application_deadline CHECK (
    state = 'open' OR (CASE WHEN state = 'expired' THEN ended_at = expires_at ELSE ended_at < expires_at END));

-- The group of Offer Management that a row belongs to: 0 the brand's turn, 1 the influencer's turn, 2 agreed, 3
-- ended, 4 expired.
ALTER TABLE application ADD COLUMN bucket smallint NOT NULL GENERATED ALWAYS AS (
  CASE state WHEN 'open' THEN standing_number % 2 WHEN 'agreed' THEN 2 WHEN 'ended' THEN 3 ELSE 4 END) STORED;

-- Offers and contracts --------------------------------------------------------------------------------------------------

ALTER TABLE offer
  ADD CONSTRAINT offer_three_rounds CHECK (number BETWEEN 0 AND 6),
  ADD CONSTRAINT offer_turn CHECK (party = CASE number % 2 WHEN 0 THEN 'influencer' ELSE 'brand' END);
ALTER TABLE alternative
  ADD COLUMN fee bigint NOT NULL GENERATED ALWAYS AS ((terms ->> 'fee')::bigint) STORED,
  -- N17: one to three alternatives; the first is the lead
  ADD CONSTRAINT alternative_place CHECK (place BETWEEN 1 AND 3),
  ADD CONSTRAINT alternative_terms CHECK (terms_are_sound(terms));
ALTER TABLE contract
  ADD COLUMN fee bigint NOT NULL GENERATED ALWAYS AS ((terms ->> 'fee')::bigint) STORED,
  ADD COLUMN gifted_value bigint GENERATED ALWAYS AS ((terms -> 'gift' ->> 'value')::bigint) STORED,
  ADD CONSTRAINT contract_state CHECK (state IN ('active')),
  ADD CONSTRAINT contract_terms CHECK (terms_are_sound(terms)),
  ADD CONSTRAINT contract_of_an_alternative FOREIGN KEY (brand_id, application_id, offer_number, alternative)
    REFERENCES alternative (brand_id, application_id, number, place);

-- N10: a contract has its place on the roster.
ALTER TABLE contract ADD CONSTRAINT contract_on_roster FOREIGN KEY (brand_id, campaign_id, application_id)
  REFERENCES roster_place (brand_id, campaign_id, application_id) DEFERRABLE INITIALLY DEFERRED;

-- The standing offer exists, and so does an agreement's contract.
ALTER TABLE application
  ADD CONSTRAINT application_standing_offer FOREIGN KEY (brand_id, id, standing_number)
    REFERENCES offer (brand_id, application_id, number) DEFERRABLE INITIALLY DEFERRED,
  ADD CONSTRAINT application_contract FOREIGN KEY (brand_id, contract_id)
    REFERENCES contract (brand_id, id) DEFERRABLE INITIALLY DEFERRED,
  ADD CONSTRAINT application_influencer FOREIGN KEY (influencer_id) REFERENCES influencer (id);
-- The log: its subjects, what can happen to them, and who did it.
ALTER TABLE event
  ADD COLUMN application_id uuid GENERATED ALWAYS AS (CASE subject WHEN 'negotiation' THEN subject_id END) STORED,
  ADD COLUMN contract_id uuid GENERATED ALWAYS AS (CASE subject WHEN 'contract' THEN subject_id END) STORED,
  ADD COLUMN campaign_id uuid GENERATED ALWAYS AS (CASE WHEN subject IN ('campaign', 'roster') THEN subject_id END) STORED,
  ADD CONSTRAINT event_application FOREIGN KEY (brand_id, application_id) REFERENCES application (brand_id, id),
  ADD CONSTRAINT event_contract FOREIGN KEY (brand_id, contract_id) REFERENCES contract (brand_id, id),
  ADD CONSTRAINT event_campaign FOREIGN KEY (brand_id, campaign_id) REFERENCES campaign (brand_id, id),
  ADD CONSTRAINT event_kind CHECK (
    CASE subject
      WHEN 'negotiation' THEN
        kind IN ('applied', 'countered', 'accepted', 'declined', 'withdrawn', 'campaign-closed', 'expired')
        AND offer_number IS NOT NULL AND offer_number BETWEEN 0 AND 6
      WHEN 'campaign' THEN
        kind IN ('created', 'opened', 'closed', 'budget-changed', 'conditions-changed') AND offer_number IS NULL
      WHEN 'roster' THEN kind IN ('finalised') AND offer_number IS NULL
      ELSE false
    END),
  ADD CONSTRAINT event_actor CHECK (
    actor IN ('person', 'rule', 'clock') AND (actor = 'person') = (actor_id IS NOT NULL)),
  ADD CONSTRAINT event_party CHECK (party IN ('brand', 'influencer')),
  -- N12: a key answers only for the content that it was sent with
  ADD CONSTRAINT event_key_has_digest CHECK ((key IS NULL) = (key_digest IS NULL) AND length(key_digest) = 32),
  ADD CONSTRAINT event_seq CHECK (seq >= 1);
-- One event per move: the one that made an offer, or the one that ended a negotiation.
CREATE UNIQUE INDEX event_offer ON event (brand_id, application_id, offer_number) WHERE kind IN ('applied', 'countered');
ALTER TABLE event_text
  ADD CONSTRAINT event_text_event FOREIGN KEY (brand_id, subject, subject_id, seq)
    REFERENCES event (brand_id, subject, subject_id, seq),
  ADD CONSTRAINT event_text_role CHECK (role IN ('message', 'note', 'override')),
  ADD CONSTRAINT event_text_erased CHECK ((text IS NULL) = (salt IS NULL)),
  ADD CONSTRAINT event_text_salt CHECK (length(salt) = 16),
  ADD CONSTRAINT event_text_length CHECK (length(text) BETWEEN 1 AND 2000);
ALTER TABLE event_position ADD CONSTRAINT event_position_event FOREIGN KEY (brand_id, subject, subject_id, seq)
  REFERENCES event (brand_id, subject, subject_id, seq);

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
CREATE TRIGGER alternative_append_only BEFORE UPDATE OR DELETE ON alternative
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE ON event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER contract_append_only BEFORE UPDATE OR DELETE ON contract FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER roster_place_append_only BEFORE UPDATE OR DELETE ON roster_place
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER application_kept BEFORE DELETE ON application FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER offer_kept BEFORE TRUNCATE ON offer FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER alternative_kept BEFORE TRUNCATE ON alternative
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER event_kept BEFORE TRUNCATE ON event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER contract_kept BEFORE TRUNCATE ON contract FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER roster_place_kept BEFORE TRUNCATE ON roster_place FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER application_never_truncated BEFORE TRUNCATE ON application
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A text beside the log stays as it was written, or is erased together with its salt (N28).
CREATE FUNCTION event_text_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.text IS NOT NULL OR NEW.salt IS NOT NULL
     OR (NEW.brand_id, NEW.subject, NEW.subject_id, NEW.seq, NEW.role, NEW.author_id) IS DISTINCT FROM
        (OLD.brand_id, OLD.subject, OLD.subject_id, OLD.seq, OLD.role, OLD.author_id) THEN
    RAISE EXCEPTION 'a text of the log is only erased' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER event_text_kept BEFORE UPDATE OR DELETE ON event_text FOR EACH ROW EXECUTE FUNCTION event_text_stays();
CREATE TRIGGER event_text_never_truncated BEFORE TRUNCATE ON event_text
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A handle that is given up rests for 90 days by the database's clock: nobody else can take it, so nobody can pass for
-- its former owner, who can take it back. The check comes after the write, which has then waited for anybody who was
-- giving up or taking the same handle. Nobody lets more than three rest at a time, so that nobody hoards them.
CREATE FUNCTION handle_rests() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  instant timestamptz := clock_timestamp();
  awake timestamptz := instant - interval '90 days';
BEGIN
  IF TG_OP = 'UPDATE' THEN
    INSERT INTO resting_handle (handle, influencer_id, freed_at) VALUES (OLD.handle, OLD.id, instant);
  END IF;
  DELETE FROM resting_handle WHERE handle = NEW.handle AND (influencer_id = NEW.id OR freed_at <= awake);
  IF EXISTS (SELECT FROM resting_handle WHERE handle = NEW.handle) THEN
    RAISE EXCEPTION 'the handle % rests', NEW.handle
      USING ERRCODE = 'unique_violation', CONSTRAINT = 'resting_handle_pkey';
  ELSIF (SELECT count(*) FROM resting_handle WHERE influencer_id = NEW.id AND freed_at > awake) > 3 THEN
    RAISE EXCEPTION 'too many handles rest' USING ERRCODE = 'check_violation', CONSTRAINT = 'resting_handle_few';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER handle_given AFTER INSERT ON influencer FOR EACH ROW EXECUTE FUNCTION handle_rests();
CREATE TRIGGER handle_changed AFTER UPDATE OF handle ON influencer
  FOR EACH ROW WHEN (OLD.handle <> NEW.handle) EXECUTE FUNCTION handle_rests();

-- What an application copies from its campaign equals the campaign's own values on the day of applying.
CREATE FUNCTION application_fits_campaign() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM campaign c
   WHERE c.brand_id = NEW.brand_id AND c.id = NEW.campaign_id AND c.fixed_terms = NEW.fixed_terms
     AND c.decide_by IS NOT DISTINCT FROM NEW.decide_by AND (c.fixed_fee IS NOT NULL) = NEW.fixed_rate;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'an application has its campaign''s conditions' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER application_fits BEFORE INSERT ON application FOR EACH ROW EXECUTE FUNCTION application_fits_campaign();

-- An offer is checked when its transaction ends. It must match its application: it is the standing offer (or an
-- earlier one, if a whole history is loaded), with the fees that the application stores. The standing number grows by
-- one at a time, so no offer can come out of turn. It has one to three alternatives, no two alike (N17), and every
-- fixed term at its value (N19), and it does not repeat the offer that it answers (N13, N17).
CREATE FUNCTION offer_is_whole() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  seen record;
  own jsonb[];
  fees bigint[];
BEGIN
  SELECT p.fixed_terms, CASE WHEN NEW.number <= p.standing_number
           THEN ARRAY[p.fees[NEW.number + 1], p.lowest_fees[NEW.number + 1], p.dearest_fees[NEW.number + 1]] END AS shown,
         ARRAY(SELECT a.terms FROM alternative a WHERE a.brand_id = NEW.brand_id AND a.application_id = NEW.application_id
                  AND a.number = NEW.number ORDER BY a.place) AS own,
         (SELECT max(a.place) FROM alternative a WHERE a.brand_id = NEW.brand_id AND a.application_id = NEW.application_id
             AND a.number = NEW.number) AS last_place,
         ARRAY(SELECT a.terms FROM alternative a WHERE a.brand_id = NEW.brand_id AND a.application_id = NEW.application_id
                  AND a.number = NEW.number - 1) AS answered
    INTO seen FROM application p WHERE p.brand_id = NEW.brand_id AND p.id = NEW.application_id;
  own := seen.own;
  IF seen.last_place IS NULL THEN
    RAISE EXCEPTION 'offer % has no alternative', NEW.number USING ERRCODE = 'restrict_violation';
  ELSIF cardinality(own) <> seen.last_place THEN
    RAISE EXCEPTION 'offer % lacks an alternative', NEW.number USING ERRCODE = 'restrict_violation';
  ELSIF own[1] = own[2] OR own[1] = own[3] OR own[2] = own[3] THEN
    RAISE EXCEPTION 'offer % has two equal alternatives', NEW.number USING ERRCODE = 'restrict_violation';
  ELSIF own[1] || seen.fixed_terms <> own[1] OR own[2] || seen.fixed_terms <> own[2]
        OR own[3] || seen.fixed_terms <> own[3] THEN
    RAISE EXCEPTION 'offer % changes a fixed term', NEW.number USING ERRCODE = 'restrict_violation';
  ELSIF own <@ seen.answered AND cardinality(own) IN (1, cardinality(seen.answered)) THEN
    RAISE EXCEPTION 'offer % repeats the one it answers', NEW.number USING ERRCODE = 'restrict_violation';
  END IF;
  fees := ARRAY[own[1] ->> 'fee', own[2] ->> 'fee', own[3] ->> 'fee']::bigint[];
  IF seen.shown IS DISTINCT FROM
     ARRAY[fees[1], least(fees[1], fees[2], fees[3]), greatest(fees[1], fees[2], fees[3])] THEN
    RAISE EXCEPTION 'offer % is not the standing offer of its application', NEW.number USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER offer_whole AFTER INSERT ON offer DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION offer_is_whole();

-- An alternative is written together with its offer, never later.
CREATE FUNCTION alternatives_in_time() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM added a WHERE NOT EXISTS (
    SELECT 1 FROM offer o
     WHERE o.brand_id = a.brand_id AND o.application_id = a.application_id AND o.number = a.number
       AND o.xmin = pg_current_xact_id()::xid);
  IF FOUND THEN
    RAISE EXCEPTION 'an alternative comes with its offer' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER alternative_with_offer AFTER INSERT ON alternative
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION alternatives_in_time();

-- A contract can only be made by the acceptance of its own offer.
CREATE FUNCTION contract_fits_application() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM application a
   WHERE a.brand_id = NEW.brand_id AND a.id = NEW.application_id AND a.state = 'agreed' AND a.contract_id = NEW.id
     AND a.campaign_id = NEW.campaign_id AND a.influencer_id = NEW.influencer_id
     AND a.standing_number = NEW.offer_number AND a.standing_fee = (NEW.terms ->> 'fee')::bigint AND a.currency = NEW.currency
     AND NEW.terms = (SELECT t.terms FROM alternative t WHERE t.brand_id = NEW.brand_id
                         AND t.application_id = NEW.application_id AND t.number = NEW.offer_number AND t.place = NEW.alternative);
  IF NOT FOUND THEN
    RAISE EXCEPTION 'a contract needs the acceptance of its offer' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER contract_fits BEFORE INSERT ON contract FOR EACH ROW EXECUTE FUNCTION contract_fits_application();

-- An application only moves forward (N2, N4, N6, N8).
CREATE FUNCTION application_moves_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.brand_id, NEW.id, NEW.campaign_id, NEW.influencer_id, NEW.currency, NEW.fixed_rate, NEW.fixed_terms,
      NEW.decide_by, NEW.opened_at)
     IS DISTINCT FROM
     (OLD.brand_id, OLD.id, OLD.campaign_id, OLD.influencer_id, OLD.currency, OLD.fixed_rate, OLD.fixed_terms,
      OLD.decide_by, OLD.opened_at) THEN
    RAISE EXCEPTION 'whose application it is never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.state <> 'open' AND
     (NEW.state, NEW.standing_number, NEW.fees, NEW.standing_at, NEW.expires_at, NEW.version, NEW.ending, NEW.ended_at,
      NEW.ended_by, NEW.decline_reason, NEW.contract_id, NEW.standing_fee)
     IS DISTINCT FROM
     (OLD.state, OLD.standing_number, OLD.fees, OLD.standing_at, OLD.expires_at, OLD.version, OLD.ending, OLD.ended_at,
      OLD.ended_by, OLD.decline_reason, OLD.contract_id, OLD.standing_fee) THEN
    RAISE EXCEPTION 'an ended negotiation is final' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.standing_number = OLD.standing_number THEN
    IF (NEW.fees, NEW.lowest_fees, NEW.dearest_fees, NEW.standing_at, NEW.expires_at) IS DISTINCT FROM
       (OLD.fees, OLD.lowest_fees, OLD.dearest_fees, OLD.standing_at, OLD.expires_at) THEN
      RAISE EXCEPTION 'only a new offer moves the clock' USING ERRCODE = 'restrict_violation';
    END IF;
  ELSIF NEW.state <> 'open' OR NEW.standing_number <> OLD.standing_number + 1
     OR NEW.fees[1:OLD.standing_number + 1] <> OLD.fees
     OR NEW.lowest_fees[1:OLD.standing_number + 1] <> OLD.lowest_fees
     OR NEW.dearest_fees[1:OLD.standing_number + 1] <> OLD.dearest_fees
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

-- A campaign never reopens (N16), its decision date does not change once it is open (N18), and nothing that it fixes
-- changes after the first application (N15, N19).
CREATE FUNCTION campaign_moves_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'draft' AND (NEW.decide_on IS DISTINCT FROM OLD.decide_on
                               OR OLD.decide_on IS NOT NULL AND NEW.zone <> OLD.zone) THEN
    RAISE EXCEPTION 'the decision date of an open campaign stays' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.fixed_terms <> OLD.fixed_terms OR NEW.fixed_fee IS DISTINCT FROM OLD.fixed_fee) AND EXISTS (
       SELECT 1 FROM application a WHERE a.brand_id = OLD.brand_id AND a.campaign_id = OLD.id) THEN
    RAISE EXCEPTION 'what a campaign fixes stays after the first application' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN
     (('draft', 'open'), ('open', 'closed'), ('open', 'finalised'), ('closed', 'finalised')) THEN
    RAISE EXCEPTION 'a campaign cannot go from % to %', OLD.state, NEW.state USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER campaign_forward BEFORE UPDATE ON campaign FOR EACH ROW EXECUTE FUNCTION campaign_moves_forward();

-- The log's chain -------------------------------------------------------------------------------------------------------------

-- The hash of an event: SHA-256 over the previous hash and every column of the event, in a fixed order. This is the
-- only definition; both appending and checking use it.
CREATE FUNCTION event_hash(before bytea, subject text, subject_id uuid, seq int, kind text, actor text, party text,
                           actor_id uuid, offer_number smallint, at timestamptz, payload text)
RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE RETURN sha256(
  before || convert_to(
    subject || chr(31) || subject_id::text || chr(31) || seq::text || chr(31) || kind || chr(31) || actor || chr(31)
    || coalesce(party, '') || chr(31) || coalesce(actor_id::text, '') || chr(31) || coalesce(offer_number::text, '')
    || chr(31) || (extract(epoch FROM at) * 1000000)::bigint::text || chr(31) || payload,
    'UTF8'));

-- The hash of a free text beside the log, as its event's payload stores it.
CREATE FUNCTION event_text_hash(salt bytea, text text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE RETURN
  encode(sha256(salt || convert_to(text, 'UTF8')), 'hex');

-- The consumers of the log. The relay hands out positions; the others follow.
INSERT INTO consumer (name) VALUES ('relay'), ('notification');
