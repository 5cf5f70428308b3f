-- What the public may read: immutable, masked renderings in tables of their own, each visible within its period only.
-- Everything that points back inside (case, author, contact) stands in tables without a public policy.
CREATE SCHEMA portal;
GRANT USAGE ON SCHEMA portal TO lianhu_app;

-- The legal day of this transaction: the server hands in its own clock's; otherwise the true day in Shanghai.
CREATE FUNCTION portal.today() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce(guard.setting('today')::date, (now() AT TIME ZONE 'Asia/Shanghai')::date);
CREATE FUNCTION portal.is_public() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN current_setting('lianhu.mode', true) = 'public';

CREATE TABLE portal.publication (
    id uuid NOT NULL,
    code text NOT NULL,
    kind text NOT NULL,
    place_code text NOT NULL,
    org_code text,
    household_id uuid,
    place_name text NOT NULL,
    title text NOT NULL,
    basis text NOT NULL,
    clause text NOT NULL,
    counting_rule text NOT NULL,
    office text NOT NULL,
    office_phone text NOT NULL,
    posted_on date NOT NULL,
    last_day date NOT NULL,
    objections_until date,
    withdrawn_on date,
    CONSTRAINT publication_pk PRIMARY KEY (id),
    CONSTRAINT publication_code_unique UNIQUE (code),
    CONSTRAINT publication_code_form CHECK (code ~ '^[0-9A-HJKMNP-TV-Z]{10}$'),
    CONSTRAINT publication_kind CHECK (kind IN ('NOTICE', 'ANNOUNCEMENT')),
    CONSTRAINT publication_no_household CHECK (household_id IS NULL),
    CONSTRAINT publication_period CHECK (last_day >= posted_on),
    CONSTRAINT publication_objections CHECK (objections_until BETWEEN posted_on AND last_day),
    CONSTRAINT publication_announcement CHECK (kind = 'NOTICE' OR objections_until IS NULL)
);
CREATE INDEX publication_place ON portal.publication (place_code, posted_on);
CREATE INDEX publication_running ON portal.publication (kind, last_day);
CALL guard.protect('portal.publication', 'select,insert');
CREATE POLICY public_select ON portal.publication FOR SELECT
    USING (portal.is_public() AND posted_on <= portal.today() AND last_day >= portal.today() AND withdrawn_on IS NULL);
-- The one thing that may still happen to a publication: it is taken down.
GRANT UPDATE (withdrawn_on) ON portal.publication TO lianhu_app;
CREATE POLICY guard_update ON portal.publication FOR UPDATE
    USING (guard.writes(place_code, org_code, household_id) AND withdrawn_on IS NULL)
    WITH CHECK (guard.writes(place_code, org_code, household_id) AND withdrawn_on IS NOT NULL);

CREATE TABLE portal.entry (
    publication_id uuid NOT NULL,
    no int NOT NULL,
    place_code text NOT NULL,
    org_code text,
    household_id uuid,
    unit text NOT NULL,
    place_name text NOT NULL,
    scheme_label text NOT NULL,
    CONSTRAINT entry_pk PRIMARY KEY (publication_id, no),
    CONSTRAINT entry_publication_fk FOREIGN KEY (publication_id) REFERENCES portal.publication (id),
    CONSTRAINT entry_no_household CHECK (household_id IS NULL),
    CONSTRAINT entry_unit_masked CHECK (unit ~ '\*' OR unit = '(未成年成员)'),
    CONSTRAINT entry_no_number CHECK (unit !~ '[0-9]' AND scheme_label !~ '[0-9]{7}')
);
CREATE INDEX entry_place ON portal.entry (place_code);

-- field: one of the approved kinds; there is no kind for a number of a card, a phone, an account, a birth or an illness.
CREATE TABLE portal.shown (
    publication_id uuid NOT NULL,
    entry_no int NOT NULL,
    field text NOT NULL,
    place_code text NOT NULL,
    org_code text,
    household_id uuid,
    value text NOT NULL,
    CONSTRAINT shown_pk PRIMARY KEY (publication_id, entry_no, field),
    CONSTRAINT shown_entry_fk FOREIGN KEY (publication_id, entry_no) REFERENCES portal.entry (publication_id, no),
    CONSTRAINT shown_no_household CHECK (household_id IS NULL),
    CONSTRAINT shown_field CHECK (field IN ('MEMBER_COUNT', 'VILLAGE', 'PRELIMINARY_RESULT', 'OPINION', 'MONTHLY_AMOUNT')),
    CONSTRAINT shown_no_number CHECK (value !~ '[0-9]{7}')
);
CREATE INDEX shown_place ON portal.shown (place_code);

CALL guard.protect('portal.entry', 'select,insert');
CALL guard.protect('portal.shown', 'select,insert');
-- The inner query runs under the same policies, so a rendering goes when its publication does.
CREATE POLICY public_select ON portal.entry FOR SELECT
    USING (portal.is_public() AND EXISTS (SELECT FROM portal.publication p WHERE p.id = publication_id));
CREATE POLICY public_select ON portal.shown FOR SELECT
    USING (portal.is_public() AND EXISTS (SELECT FROM portal.publication p WHERE p.id = publication_id));

-- Where a publication came from, for officers only.
CREATE TABLE portal.origin (
    publication_id uuid NOT NULL,
    place_code text NOT NULL,
    org_code text,
    household_id uuid,
    source_kind text NOT NULL,
    source_id uuid NOT NULL,
    published_by uuid,
    published_at timestamptz NOT NULL,
    CONSTRAINT origin_pk PRIMARY KEY (publication_id),
    CONSTRAINT origin_source_unique UNIQUE (source_id),
    CONSTRAINT origin_publication_fk FOREIGN KEY (publication_id) REFERENCES portal.publication (id)
);
CREATE INDEX origin_place ON portal.origin (place_code);
CREATE TABLE portal.entry_origin (
    publication_id uuid NOT NULL,
    entry_no int NOT NULL,
    place_code text NOT NULL,
    org_code text,
    household_id uuid,
    subject_id uuid NOT NULL,
    CONSTRAINT entry_origin_pk PRIMARY KEY (publication_id, entry_no),
    CONSTRAINT entry_origin_entry_fk FOREIGN KEY (publication_id, entry_no) REFERENCES portal.entry (publication_id, no)
);
CREATE INDEX entry_origin_place ON portal.entry_origin (place_code);
CREATE INDEX entry_origin_subject ON portal.entry_origin (subject_id);
CALL guard.protect('portal.origin', 'select,insert');
CALL guard.protect('portal.entry_origin', 'select,insert');

-- Objections. contact and body are sealed; receipt_index finds one by its receipt code, which is stored nowhere.
CREATE TABLE portal.objection (
    id uuid NOT NULL,
    publication_id uuid NOT NULL,
    entry_no int,
    place_code text NOT NULL,
    org_code text,
    household_id uuid,
    receipt_index bytea NOT NULL,
    way text NOT NULL,
    title text NOT NULL,
    anonymous boolean NOT NULL,
    contact bytea,
    body bytea NOT NULL,
    received_at timestamptz NOT NULL,
    received_on date NOT NULL,
    state text NOT NULL,
    answer_by date,
    answer text,
    answered_on date,
    upheld boolean,
    CONSTRAINT objection_pk PRIMARY KEY (id),
    CONSTRAINT objection_receipt_unique UNIQUE (receipt_index),
    CONSTRAINT objection_publication_fk FOREIGN KEY (publication_id) REFERENCES portal.publication (id),
    CONSTRAINT objection_way CHECK (way IN ('ONLINE', 'IN_PERSON', 'PHONE', 'LETTER')),
    CONSTRAINT objection_state CHECK (state IN ('RECEIVED', 'INVESTIGATING', 'ANSWERED')),
    CONSTRAINT objection_contact CHECK (anonymous = (contact IS NULL)),
    CONSTRAINT objection_answered_whole CHECK ((state = 'ANSWERED') = (answer IS NOT NULL AND answered_on IS NOT NULL AND upheld IS NOT NULL)),
    CONSTRAINT objection_answered_after CHECK (answered_on >= received_on)
);
CREATE INDEX objection_publication ON portal.objection (publication_id, received_at);
CREATE INDEX objection_place ON portal.objection (place_code, state, received_on);
CALL guard.protect('portal.objection', 'select,insert');
GRANT UPDATE (state, answer_by, answer, answered_on, upheld) ON portal.objection TO lianhu_app;
CREATE POLICY guard_update ON portal.objection FOR UPDATE
    USING (guard.writes(place_code, org_code, household_id) AND state <> 'ANSWERED')
    WITH CHECK (guard.writes(place_code, org_code, household_id));
-- The public hands in, to a running notice that takes objections, and reads back only what its receipt opens.
CREATE POLICY public_insert ON portal.objection FOR INSERT
    WITH CHECK (portal.is_public() AND state = 'RECEIVED' AND way = 'ONLINE' AND EXISTS (
        SELECT FROM portal.publication p
        WHERE p.id = publication_id AND p.place_code = objection.place_code AND p.objections_until >= portal.today()));
CREATE POLICY public_select ON portal.objection FOR SELECT
    USING (portal.is_public() AND receipt_index = decode(guard.setting('receipt'), 'hex'));

-- How often somebody knocked within an hour; the source is a keyed hash and the row lives a day.
CREATE TABLE portal.knock (
    source bytea NOT NULL,
    hour timestamptz NOT NULL,
    times int NOT NULL,
    CONSTRAINT knock_pk PRIMARY KEY (source, hour)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON portal.knock TO lianhu_app;
