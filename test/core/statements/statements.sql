-- Statements from the definition alone: the rows of Deals as they stood at each closing, and what was paid.
-- Amounts are whole ten-thousandths, rates whole millionths; money is in the currency's smallest unit.

-- What a row says at a closing. A row that says two things, or nothing readable, leaves its deal as it was.
CREATE TABLE said AS
SELECT
  s.n,
  s.id,
  lower(trim(s.partner)) AS partner,
  upper(trim(coalesce(s.currency, 'EUR'))) AS currency,
  CASE
    WHEN count(*) OVER (PARTITION BY s.n, s.id) > 1 THEN 'unclear'
    WHEN s.status NOT IN ('Won', 'Lost', 'Approved', 'Submitted', 'Expired') THEN 'unclear'
    WHEN s.status <> 'Won' OR s.source = 'Direct' OR (s.source IS NULL AND s.partner IS NULL) THEN 'nothing'
    WHEN s.partner IS NULL OR c.digits IS NULL OR typeof(s.amount) <> 'integer' THEN 'unclear'
    WHEN typeof(s.rate) <> 'integer' OR s.rate < 0 OR s.rate > 1000000 THEN 'unclear'
    WHEN s.closed IS NULL OR s.closed NOT GLOB '[0-9]*' THEN 'unclear'
    WHEN s.closed < (SELECT min(first) FROM month) OR s.closed > m.last THEN 'nothing'
    ELSE 'earned'
  END AS says,
  s.amount,
  s.rate,
  -- A product of ten-thousandths and millionths has ten decimals: so many of its units make one of the currency.
  CASE c.digits WHEN 0 THEN 10000000000 WHEN 2 THEN 100000000 WHEN 3 THEN 10000000 END AS unit
FROM snapshot AS s
JOIN month AS m ON m.n = s.n
LEFT JOIN currency AS c ON c.code = upper(trim(coalesce(s.currency, 'EUR')));

-- Half away from zero.
CREATE TABLE clear AS
SELECT
  n,
  id,
  partner,
  currency,
  CASE WHEN says = 'earned'
    THEN CASE WHEN amount < 0 THEN -1 ELSE 1 END * ((2 * abs(amount) * rate + unit) / (2 * unit))
    ELSE 0
  END AS earned
FROM said
WHERE says <> 'unclear';

-- A deal at a closing and at the one before at which it was readable.
CREATE TABLE step AS
SELECT
  n,
  partner,
  currency,
  earned,
  lag(partner) OVER deal AS partner_before,
  lag(currency) OVER deal AS currency_before,
  coalesce(lag(earned) OVER deal, 0) AS before
FROM clear
WINDOW deal AS (PARTITION BY id ORDER BY n);

CREATE TABLE change (n INTEGER, partner TEXT, currency TEXT, kind TEXT, amount INTEGER);

-- Earned for the first time, or again, or by another partner or in another currency.
INSERT INTO change
SELECT n, partner, currency, 'earned', earned FROM step
WHERE earned <> 0 AND (before = 0 OR partner <> partner_before OR currency <> currency_before);

-- No longer earned there.
INSERT INTO change
SELECT n, partner_before, currency_before, CASE WHEN before > 0 THEN 'clawedBack' ELSE 'corrected' END, 0 - before FROM step
WHERE before <> 0 AND (earned = 0 OR partner <> partner_before OR currency <> currency_before);

-- Another amount or another margin.
INSERT INTO change
SELECT n, partner, currency, CASE WHEN earned > before THEN 'corrected' ELSE 'clawedBack' END, earned - before FROM step
WHERE before <> 0 AND earned <> 0 AND earned <> before AND partner = partner_before AND currency = currency_before;

INSERT INTO change
SELECT n, lower(trim(partner)), currency, 'paid', 0 - amount FROM payment;

CREATE TABLE statement AS
WITH account AS (SELECT DISTINCT partner, currency FROM change),
part AS (
  SELECT
    a.partner,
    a.currency,
    m.n,
    m.name AS month,
    count(c.kind) AS changes,
    coalesce(sum(c.amount) FILTER (WHERE c.kind = 'earned'), 0) AS earned,
    coalesce(sum(c.amount) FILTER (WHERE c.kind = 'corrected'), 0) AS corrected,
    coalesce(sum(c.amount) FILTER (WHERE c.kind = 'clawedBack'), 0) AS clawedBack,
    coalesce(sum(c.amount) FILTER (WHERE c.kind = 'paid'), 0) AS paid,
    coalesce(sum(c.amount), 0) AS whole
  FROM account AS a
  CROSS JOIN month AS m
  LEFT JOIN change AS c ON c.partner = a.partner AND c.currency = a.currency AND c.n = m.n
  GROUP BY a.partner, a.currency, m.n
)
SELECT
  month,
  partner,
  currency,
  changes,
  sum(whole) OVER (PARTITION BY partner, currency ORDER BY n) - whole AS opening,
  earned,
  corrected,
  clawedBack,
  paid,
  sum(whole) OVER (PARTITION BY partner, currency ORDER BY n) AS closing
FROM part;
