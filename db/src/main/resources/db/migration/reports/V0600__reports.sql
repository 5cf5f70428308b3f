-- Tallies for scopes too large to count each time: one row a place (and organisation). Numbers only, no personal data,
-- yet within scope, for even a number can tell.
CREATE SCHEMA reports;
GRANT USAGE ON SCHEMA reports TO lianhu_app;

CREATE TABLE reports.place_tally (
    id uuid NOT NULL,
    place_code text NOT NULL,
    org_code text,
    household_id uuid,
    households bigint NOT NULL,
    persons bigint NOT NULL,
    counted_at timestamptz NOT NULL,
    CONSTRAINT place_tally_pk PRIMARY KEY (id),
    CONSTRAINT place_tally_no_household CHECK (household_id IS NULL)
);
CREATE INDEX place_tally_place ON reports.place_tally (place_code);
CREATE TABLE reports.category_tally (
    id uuid NOT NULL,
    place_code text NOT NULL,
    org_code text,
    household_id uuid,
    category text NOT NULL,
    households bigint NOT NULL,
    CONSTRAINT category_tally_pk PRIMARY KEY (id),
    CONSTRAINT category_tally_no_household CHECK (household_id IS NULL)
);
CREATE INDEX category_tally_place ON reports.category_tally (place_code);
CALL guard.protect('reports.place_tally', 'select,insert,delete');
CALL guard.protect('reports.category_tally', 'select,insert,delete');
