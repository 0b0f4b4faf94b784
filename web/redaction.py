"""What somebody who may not see health data still sees of a talk, on the pages and in the API alike."""

# What the front desk needs to reach somebody; all else that was said in a medical business is for who treats them.
UNREDACTED = frozenset({
    *("customer_name", "customer_phone", "customer_phone_partial", "customer_location", "customer_address"),
    *("preferred_date", "preferred_time", "selected_appointment"),
})  # fmt: skip
