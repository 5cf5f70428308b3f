-- A new password for somebody with a post of trust: one administrator asks, another confirms and hands it over.
CREATE TABLE access.password_reset (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    requested_by uuid,
    requested_at timestamptz NOT NULL,
    confirmed_by uuid,
    confirmed_at timestamptz,
    withdrawn_at timestamptz,
    household_id uuid,
    place_code text NOT NULL,
    org_code text,
    CONSTRAINT password_reset_pk PRIMARY KEY (id),
    CONSTRAINT password_reset_account_fk FOREIGN KEY (account_id) REFERENCES access.account (id),
    CONSTRAINT password_reset_four_eyes CHECK (confirmed_by IS NULL OR confirmed_by IS DISTINCT FROM requested_by),
    CONSTRAINT password_reset_not_own CHECK (confirmed_by IS NULL OR confirmed_by <> account_id)
);
CREATE INDEX password_reset_place ON access.password_reset (place_code, requested_at);
CREATE UNIQUE INDEX password_reset_waiting ON access.password_reset (account_id) WHERE confirmed_at IS NULL AND withdrawn_at IS NULL;
CALL guard.protect('access.password_reset', 'select,insert,update');
