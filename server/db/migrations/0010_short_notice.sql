-- Up Migration
-- Requests whose deadline was found too short, for the trend by sender: found without looking into every review of a year.
create index review_short_notice on review (region, request_id)
  where findings @? '$[*] ? ((@.rule == "R-RPT-06" || @.rule == "R-RPT-07" || @.rule == "R-RPT-08" || @.rule == "R-RPT-10") && @.level != "hint")';
