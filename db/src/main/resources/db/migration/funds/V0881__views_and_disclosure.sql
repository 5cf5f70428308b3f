-- Readings of the ledger. Views see what their reader sees: row security of the tables below them holds.

-- What took place, on its day; a reversal stands as a negative sum on the way of what it reverses.
CREATE VIEW funds.flow WITH (security_invoker = true) AS
SELECT t.id AS transfer_id, o.kind, o.from_id, o.to_id, o.application_id,
       CASE WHEN t.kind = 'REVERSAL' THEN -t.amount_fen ELSE t.amount_fen END AS fen,
       coalesce(s.on_day, t.on_day) AS day, o.household_id, t.place_code, t.org_code
FROM funds.transfer t
LEFT JOIN funds.settlement s ON s.transfer_id = t.id
JOIN funds.transfer o ON o.id = coalesce(t.reverses, t.id)
WHERE NOT t.pending OR s.outcome = 'POSTED';
GRANT SELECT ON funds.flow TO lianhu_app;

-- A form with what became of it.
CREATE VIEW funds.form WITH (security_invoker = true) AS
SELECT a.id, a.number, a.purpose_account_id, a.amount_fen, a.reason, a.pack, a.benefit, a.person_id, a.period,
       a.place_code, a.org_code, a.household_id, a.filed_on, a.recorded_at, a.actor_id,
       r.approved, r.approved_fen, r.opinion, r.reviewed_on, r.actor_id AS reviewer_id,
       coalesce(p.held_fen, 0)::bigint AS held_fen, coalesce(p.paid_fen, 0)::bigint AS paid_fen,
       CASE WHEN r.approved IS NULL THEN 'FILED' WHEN NOT r.approved THEN 'REFUSED' WHEN coalesce(p.held_fen, 0) > 0 THEN 'PAYING'
            WHEN coalesce(p.paid_fen, 0) >= r.approved_fen THEN 'PAID' ELSE 'APPROVED' END AS state
FROM funds.application a
LEFT JOIN funds.application_review r ON r.application_id = a.id
LEFT JOIN LATERAL (
    SELECT sum(t.amount_fen) FILTER (WHERE t.pending AND s.outcome IS NULL) AS held_fen,
           sum(t.amount_fen - funds.returned_fen(t.id)) FILTER (WHERE NOT t.pending OR s.outcome = 'POSTED') AS paid_fen
    FROM funds.transfer t LEFT JOIN funds.settlement s ON s.transfer_id = t.id WHERE t.application_id = a.id) p ON true;
GRANT SELECT ON funds.form TO lianhu_app;

-- What was published to everybody (S3-6.2-2): sums, never a person; few households are never shown apart.
CREATE TABLE funds.disclosure (
    id uuid NOT NULL,
    place_code text NOT NULL,
    org_code text,
    household_id uuid,
    place_name text NOT NULL,
    from_day date NOT NULL,
    until_day date NOT NULL,
    published_on date NOT NULL,
    households bigint,
    paid_fen bigint,
    recorded_at timestamptz NOT NULL,
    actor_id uuid NOT NULL,
    CONSTRAINT disclosure_pk PRIMARY KEY (id),
    CONSTRAINT disclosure_no_household CHECK (household_id IS NULL),
    CONSTRAINT disclosure_period CHECK (until_day >= from_day AND published_on > until_day),
    -- Two periods that overlap could be subtracted from each other.
    CONSTRAINT disclosure_apart EXCLUDE USING gist (place_code WITH =, (coalesce(org_code, '')) WITH =, daterange(from_day, until_day, '[]') WITH &&),
    CONSTRAINT disclosure_not_few CHECK ((households IS NULL) = (paid_fen IS NULL) AND (households = 0 OR households >= 5))
);
CREATE INDEX disclosure_place ON funds.disclosure (place_code, published_on);
CALL guard.protect('funds.disclosure', 'select,insert');
CREATE POLICY public_select ON funds.disclosure FOR SELECT USING (current_setting('lianhu.mode', true) = 'public');

-- what: RECEIVED sums by source; PAID sums by source and purpose, each of at least five households.
CREATE TABLE funds.disclosed_sum (
    disclosure_id uuid NOT NULL,
    no int NOT NULL,
    what text NOT NULL,
    sources text[] NOT NULL,
    purposes text[] NOT NULL,
    fen bigint NOT NULL,
    households bigint,
    place_code text NOT NULL,
    org_code text,
    household_id uuid,
    CONSTRAINT disclosed_sum_pk PRIMARY KEY (disclosure_id, no),
    CONSTRAINT disclosed_sum_fk FOREIGN KEY (disclosure_id) REFERENCES funds.disclosure (id),
    CONSTRAINT disclosed_sum_no_household CHECK (household_id IS NULL),
    CONSTRAINT disclosed_sum_what CHECK (what IN ('RECEIVED', 'PAID')),
    CONSTRAINT disclosed_sum_not_few CHECK (CASE what WHEN 'PAID' THEN households >= 5 ELSE households IS NULL END)
);
CREATE INDEX disclosed_sum_place ON funds.disclosed_sum (place_code, disclosure_id);
CALL guard.protect('funds.disclosed_sum', 'select,insert');
CREATE POLICY public_select ON funds.disclosed_sum FOR SELECT USING (current_setting('lianhu.mode', true) = 'public');

-- That a household was told how its money was used, by whom and how (S3-6.2-2 定期向帮扶对象公开).
CREATE TABLE funds.told (
    id uuid NOT NULL,
    household_id uuid NOT NULL,
    place_code text NOT NULL,
    org_code text,
    way text NOT NULL,
    told_on date NOT NULL,
    listener text NOT NULL,
    recorded_at timestamptz NOT NULL,
    actor_id uuid NOT NULL,
    CONSTRAINT told_pk PRIMARY KEY (id),
    CONSTRAINT told_way CHECK (way IN ('HANDED_OVER', 'READ_OUT', 'POSTED_AT_HOME')),
    CONSTRAINT told_listener CHECK (length(btrim(listener)) > 0),
    CONSTRAINT told_not_ahead CHECK (told_on <= (recorded_at AT TIME ZONE 'Asia/Shanghai')::date)
);
CREATE INDEX told_place ON funds.told (place_code, household_id);
CREATE INDEX told_household ON funds.told (household_id, told_on);
CALL guard.protect('funds.told', 'select,insert');
