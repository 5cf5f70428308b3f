-- The public reads what was published for a period that is over, and sums of nothing else.
DROP POLICY public_select ON funds.disclosure;
CREATE POLICY public_select ON funds.disclosure FOR SELECT
    USING (current_setting('lianhu.mode', true) = 'public' AND published_on > until_day);
DROP POLICY public_select ON funds.disclosed_sum;
CREATE POLICY public_select ON funds.disclosed_sum FOR SELECT
    USING (current_setting('lianhu.mode', true) = 'public' AND EXISTS (SELECT FROM funds.disclosure d WHERE d.id = disclosure_id));
