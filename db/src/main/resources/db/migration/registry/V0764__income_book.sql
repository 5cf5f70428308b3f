-- 收入登记台账 (S0-60): income and expense of a household by source and month. Append-only: a wrong entry is reversed by another.
CREATE TABLE registry.income_entry (
    id uuid NOT NULL,
    household_id uuid NOT NULL,
    place_code text NOT NULL,
    org_code text,
    person_id uuid,
    month date NOT NULL,
    direction text NOT NULL,
    source text NOT NULL,
    amount_fen bigint NOT NULL,
    note text NOT NULL,
    reverses uuid,
    recorded_by uuid,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT income_entry_pk PRIMARY KEY (id),
    CONSTRAINT income_entry_household_fk FOREIGN KEY (household_id) REFERENCES registry.household (id),
    CONSTRAINT income_entry_person_fk FOREIGN KEY (person_id) REFERENCES registry.person (id),
    CONSTRAINT income_entry_reverses_fk FOREIGN KEY (reverses) REFERENCES registry.income_entry (id),
    CONSTRAINT income_entry_reversed_once UNIQUE (reverses),
    CONSTRAINT income_entry_month CHECK (extract(day FROM month) = 1),
    CONSTRAINT income_entry_direction CHECK (direction IN ('INCOME', 'EXPENSE')),
    CONSTRAINT income_entry_sign CHECK (CASE WHEN reverses IS NULL THEN amount_fen > 0 ELSE amount_fen < 0 END),
    CONSTRAINT income_entry_size CHECK (abs(amount_fen) <= 100000000000),
    CONSTRAINT income_entry_note CHECK (char_length(note) <= 200)
);
CREATE INDEX income_entry_household ON registry.income_entry (household_id, month);
CREATE INDEX income_entry_place ON registry.income_entry (place_code, month);
CALL guard.protect('registry.income_entry', 'select,insert');
