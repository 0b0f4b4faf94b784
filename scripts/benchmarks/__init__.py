"""What scripts/bench measures: each figure beside a floor in the same run. Nothing of the product imports it."""
